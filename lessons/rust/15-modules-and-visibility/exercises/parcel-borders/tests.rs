#[test]
fn label_names_weight_and_price() {
    let parcel = intake::Parcel::weigh(640);
    assert_eq!(label::line(&parcel), "640 g, 450 cents");
}

#[test]
fn price_rises_with_each_kilogram_begun() {
    assert_eq!(intake::Parcel::weigh(1000).cents(), 450);
    assert_eq!(intake::Parcel::weigh(1001).cents(), 790);
    assert_eq!(intake::Parcel::weigh(2001).cents(), 1130);
}

#[test]
fn weight_can_be_read() {
    assert_eq!(intake::Parcel::weigh(1200).grams(), 1200);
}
