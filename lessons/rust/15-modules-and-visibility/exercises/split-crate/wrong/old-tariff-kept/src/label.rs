mod layout;

use crate::parcel::Parcel;

pub fn line(parcel: &Parcel) -> String {
    let weight = layout::column(parcel.grams());
    let price = layout::column(parcel.cents());
    format!("{weight} g {price} ct")
}
