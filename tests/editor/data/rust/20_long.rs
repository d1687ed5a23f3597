/// Item 0: a record with "quotes" and 'ticks'.
pub struct Item0<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item0<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 0 */
    pub fn label(&self) -> String { format!("{}: {:?} é0\n", self.name, self.value) }
}
/// Item 1: a record with "quotes" and 'ticks'.
pub struct Item1<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item1<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 1 */
    pub fn label(&self) -> String { format!("{}: {:?} é1\n", self.name, self.value) }
}
/// Item 2: a record with "quotes" and 'ticks'.
pub struct Item2<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item2<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 2 */
    pub fn label(&self) -> String { format!("{}: {:?} é2\n", self.name, self.value) }
}
/// Item 3: a record with "quotes" and 'ticks'.
pub struct Item3<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item3<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 3 */
    pub fn label(&self) -> String { format!("{}: {:?} é3\n", self.name, self.value) }
}
/// Item 4: a record with "quotes" and 'ticks'.
pub struct Item4<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item4<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 4 */
    pub fn label(&self) -> String { format!("{}: {:?} é4\n", self.name, self.value) }
}
/// Item 5: a record with "quotes" and 'ticks'.
pub struct Item5<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item5<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 5 */
    pub fn label(&self) -> String { format!("{}: {:?} é5\n", self.name, self.value) }
}
/// Item 6: a record with "quotes" and 'ticks'.
pub struct Item6<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item6<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 6 */
    pub fn label(&self) -> String { format!("{}: {:?} é6\n", self.name, self.value) }
}
/// Item 7: a record with "quotes" and 'ticks'.
pub struct Item7<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item7<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 7 */
    pub fn label(&self) -> String { format!("{}: {:?} é7\n", self.name, self.value) }
}
/// Item 8: a record with "quotes" and 'ticks'.
pub struct Item8<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item8<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 8 */
    pub fn label(&self) -> String { format!("{}: {:?} é8\n", self.name, self.value) }
}
/// Item 9: a record with "quotes" and 'ticks'.
pub struct Item9<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item9<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 9 */
    pub fn label(&self) -> String { format!("{}: {:?} é9\n", self.name, self.value) }
}
/// Item 10: a record with "quotes" and 'ticks'.
pub struct Item10<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item10<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 10 */
    pub fn label(&self) -> String { format!("{}: {:?} é10\n", self.name, self.value) }
}
/// Item 11: a record with "quotes" and 'ticks'.
pub struct Item11<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item11<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 11 */
    pub fn label(&self) -> String { format!("{}: {:?} é11\n", self.name, self.value) }
}
/// Item 12: a record with "quotes" and 'ticks'.
pub struct Item12<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item12<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 12 */
    pub fn label(&self) -> String { format!("{}: {:?} é12\n", self.name, self.value) }
}
/// Item 13: a record with "quotes" and 'ticks'.
pub struct Item13<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item13<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 13 */
    pub fn label(&self) -> String { format!("{}: {:?} é13\n", self.name, self.value) }
}
/// Item 14: a record with "quotes" and 'ticks'.
pub struct Item14<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item14<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 14 */
    pub fn label(&self) -> String { format!("{}: {:?} é14\n", self.name, self.value) }
}
/// Item 15: a record with "quotes" and 'ticks'.
pub struct Item15<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item15<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 15 */
    pub fn label(&self) -> String { format!("{}: {:?} é15\n", self.name, self.value) }
}
/// Item 16: a record with "quotes" and 'ticks'.
pub struct Item16<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item16<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 16 */
    pub fn label(&self) -> String { format!("{}: {:?} é16\n", self.name, self.value) }
}
/// Item 17: a record with "quotes" and 'ticks'.
pub struct Item17<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item17<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 17 */
    pub fn label(&self) -> String { format!("{}: {:?} é17\n", self.name, self.value) }
}
/// Item 18: a record with "quotes" and 'ticks'.
pub struct Item18<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item18<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 18 */
    pub fn label(&self) -> String { format!("{}: {:?} é18\n", self.name, self.value) }
}
/// Item 19: a record with "quotes" and 'ticks'.
pub struct Item19<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item19<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 19 */
    pub fn label(&self) -> String { format!("{}: {:?} é19\n", self.name, self.value) }
}
/// Item 20: a record with "quotes" and 'ticks'.
pub struct Item20<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item20<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 20 */
    pub fn label(&self) -> String { format!("{}: {:?} é20\n", self.name, self.value) }
}
/// Item 21: a record with "quotes" and 'ticks'.
pub struct Item21<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item21<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 21 */
    pub fn label(&self) -> String { format!("{}: {:?} é21\n", self.name, self.value) }
}
/// Item 22: a record with "quotes" and 'ticks'.
pub struct Item22<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item22<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 22 */
    pub fn label(&self) -> String { format!("{}: {:?} é22\n", self.name, self.value) }
}
/// Item 23: a record with "quotes" and 'ticks'.
pub struct Item23<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item23<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 23 */
    pub fn label(&self) -> String { format!("{}: {:?} é23\n", self.name, self.value) }
}
/// Item 24: a record with "quotes" and 'ticks'.
pub struct Item24<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item24<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 24 */
    pub fn label(&self) -> String { format!("{}: {:?} é24\n", self.name, self.value) }
}
/// Item 25: a record with "quotes" and 'ticks'.
pub struct Item25<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item25<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 25 */
    pub fn label(&self) -> String { format!("{}: {:?} é25\n", self.name, self.value) }
}
/// Item 26: a record with "quotes" and 'ticks'.
pub struct Item26<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item26<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 26 */
    pub fn label(&self) -> String { format!("{}: {:?} é26\n", self.name, self.value) }
}
/// Item 27: a record with "quotes" and 'ticks'.
pub struct Item27<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item27<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 27 */
    pub fn label(&self) -> String { format!("{}: {:?} é27\n", self.name, self.value) }
}
/// Item 28: a record with "quotes" and 'ticks'.
pub struct Item28<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item28<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 28 */
    pub fn label(&self) -> String { format!("{}: {:?} é28\n", self.name, self.value) }
}
/// Item 29: a record with "quotes" and 'ticks'.
pub struct Item29<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item29<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 29 */
    pub fn label(&self) -> String { format!("{}: {:?} é29\n", self.name, self.value) }
}
/// Item 30: a record with "quotes" and 'ticks'.
pub struct Item30<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item30<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 30 */
    pub fn label(&self) -> String { format!("{}: {:?} é30\n", self.name, self.value) }
}
/// Item 31: a record with "quotes" and 'ticks'.
pub struct Item31<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item31<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 31 */
    pub fn label(&self) -> String { format!("{}: {:?} é31\n", self.name, self.value) }
}
/// Item 32: a record with "quotes" and 'ticks'.
pub struct Item32<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item32<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 32 */
    pub fn label(&self) -> String { format!("{}: {:?} é32\n", self.name, self.value) }
}
/// Item 33: a record with "quotes" and 'ticks'.
pub struct Item33<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item33<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 33 */
    pub fn label(&self) -> String { format!("{}: {:?} é33\n", self.name, self.value) }
}
/// Item 34: a record with "quotes" and 'ticks'.
pub struct Item34<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item34<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 34 */
    pub fn label(&self) -> String { format!("{}: {:?} é34\n", self.name, self.value) }
}
/// Item 35: a record with "quotes" and 'ticks'.
pub struct Item35<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item35<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 35 */
    pub fn label(&self) -> String { format!("{}: {:?} é35\n", self.name, self.value) }
}
/// Item 36: a record with "quotes" and 'ticks'.
pub struct Item36<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item36<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 36 */
    pub fn label(&self) -> String { format!("{}: {:?} é36\n", self.name, self.value) }
}
/// Item 37: a record with "quotes" and 'ticks'.
pub struct Item37<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item37<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 37 */
    pub fn label(&self) -> String { format!("{}: {:?} é37\n", self.name, self.value) }
}
/// Item 38: a record with "quotes" and 'ticks'.
pub struct Item38<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item38<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 38 */
    pub fn label(&self) -> String { format!("{}: {:?} é38\n", self.name, self.value) }
}
/// Item 39: a record with "quotes" and 'ticks'.
pub struct Item39<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item39<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 39 */
    pub fn label(&self) -> String { format!("{}: {:?} é39\n", self.name, self.value) }
}
/// Item 40: a record with "quotes" and 'ticks'.
pub struct Item40<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item40<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 40 */
    pub fn label(&self) -> String { format!("{}: {:?} é40\n", self.name, self.value) }
}
/// Item 41: a record with "quotes" and 'ticks'.
pub struct Item41<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item41<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 41 */
    pub fn label(&self) -> String { format!("{}: {:?} é41\n", self.name, self.value) }
}
/// Item 42: a record with "quotes" and 'ticks'.
pub struct Item42<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item42<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 42 */
    pub fn label(&self) -> String { format!("{}: {:?} é42\n", self.name, self.value) }
}
/// Item 43: a record with "quotes" and 'ticks'.
pub struct Item43<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item43<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 43 */
    pub fn label(&self) -> String { format!("{}: {:?} é43\n", self.name, self.value) }
}
/// Item 44: a record with "quotes" and 'ticks'.
pub struct Item44<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item44<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 44 */
    pub fn label(&self) -> String { format!("{}: {:?} é44\n", self.name, self.value) }
}
/// Item 45: a record with "quotes" and 'ticks'.
pub struct Item45<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item45<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 45 */
    pub fn label(&self) -> String { format!("{}: {:?} é45\n", self.name, self.value) }
}
/// Item 46: a record with "quotes" and 'ticks'.
pub struct Item46<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item46<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 46 */
    pub fn label(&self) -> String { format!("{}: {:?} é46\n", self.name, self.value) }
}
/// Item 47: a record with "quotes" and 'ticks'.
pub struct Item47<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item47<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 47 */
    pub fn label(&self) -> String { format!("{}: {:?} é47\n", self.name, self.value) }
}
/// Item 48: a record with "quotes" and 'ticks'.
pub struct Item48<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item48<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 48 */
    pub fn label(&self) -> String { format!("{}: {:?} é48\n", self.name, self.value) }
}
/// Item 49: a record with "quotes" and 'ticks'.
pub struct Item49<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item49<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 49 */
    pub fn label(&self) -> String { format!("{}: {:?} é49\n", self.name, self.value) }
}
/// Item 50: a record with "quotes" and 'ticks'.
pub struct Item50<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item50<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 50 */
    pub fn label(&self) -> String { format!("{}: {:?} é50\n", self.name, self.value) }
}
/// Item 51: a record with "quotes" and 'ticks'.
pub struct Item51<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item51<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 51 */
    pub fn label(&self) -> String { format!("{}: {:?} é51\n", self.name, self.value) }
}
/// Item 52: a record with "quotes" and 'ticks'.
pub struct Item52<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item52<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 52 */
    pub fn label(&self) -> String { format!("{}: {:?} é52\n", self.name, self.value) }
}
/// Item 53: a record with "quotes" and 'ticks'.
pub struct Item53<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item53<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 53 */
    pub fn label(&self) -> String { format!("{}: {:?} é53\n", self.name, self.value) }
}
/// Item 54: a record with "quotes" and 'ticks'.
pub struct Item54<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item54<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 54 */
    pub fn label(&self) -> String { format!("{}: {:?} é54\n", self.name, self.value) }
}
/// Item 55: a record with "quotes" and 'ticks'.
pub struct Item55<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item55<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 55 */
    pub fn label(&self) -> String { format!("{}: {:?} é55\n", self.name, self.value) }
}
/// Item 56: a record with "quotes" and 'ticks'.
pub struct Item56<'a> { name: &'a str, value: Option<u8> }
impl<'a> Item56<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 56 */
    pub fn label(&self) -> String { format!("{}: {:?} é56\n", self.name, self.value) }
}
/// Item 57: a record with "quotes" and 'ticks'.
pub struct Item57<'a> { name: &'a str, value: Option<u16> }
impl<'a> Item57<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 57 */
    pub fn label(&self) -> String { format!("{}: {:?} é57\n", self.name, self.value) }
}
/// Item 58: a record with "quotes" and 'ticks'.
pub struct Item58<'a> { name: &'a str, value: Option<u32> }
impl<'a> Item58<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 58 */
    pub fn label(&self) -> String { format!("{}: {:?} é58\n", self.name, self.value) }
}
/// Item 59: a record with "quotes" and 'ticks'.
pub struct Item59<'a> { name: &'a str, value: Option<u64> }
impl<'a> Item59<'a> {
    pub fn new(name: &'a str) -> Self { Self { name, value: None } } /* 59 */
    pub fn label(&self) -> String { format!("{}: {:?} é59\n", self.name, self.value) }
}
