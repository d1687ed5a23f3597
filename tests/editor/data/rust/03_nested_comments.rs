/* one /* two /* three */ two */
   still one */ fn visible() {}
/* unbalanced // line comment inside */ let x = 1; // and /* no block
/** doc block
 * with /* nested */ text
 */
fn documented() {} /*! inner */
/**/ fn empty_comment() {}
/***/ fn three_stars() {}
