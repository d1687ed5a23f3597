use crate::label;
use crate::parcel::Parcel;

#[test]
fn light_parcels_cost_this_years_price() {
    assert_eq!(Parcel::weigh(1000).cents(), 490);
}

#[test]
fn heavy_parcels_cost_this_years_price() {
    assert_eq!(Parcel::weigh(1001).cents(), 850);
}

#[test]
fn label_is_set_in_columns() {
    let line = label::line(&Parcel::weigh(640));
    assert_eq!(line, "   640 g    490 ct");
}
