/** By this mark of an error a page that could not be made tells that too many searches were the reason. */
export const BUSY_DIGEST = "busy";
