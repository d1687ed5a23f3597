#[test]
fn display_of_a_release() {
    assert_eq!(release(4, 12, None).to_string(), "v4.12");
    assert_eq!(release(0, 1, None).to_string(), "v0.1");
}

#[test]
fn display_of_a_beta() {
    assert_eq!(release(4, 12, Some(3)).to_string(), "v4.12-beta.3");
}

#[test]
fn major_counts_before_minor() {
    assert_eq!(release(3, 40, None).cmp(&release(4, 0, None)), Ordering::Less);
    assert_eq!(release(4, 9, None).cmp(&release(4, 12, None)), Ordering::Less);
    assert_eq!(release(4, 12, None).cmp(&release(4, 9, None)), Ordering::Greater);
}

// No number is too large for its place.
#[test]
fn large_numbers_stay_in_their_place() {
    let low = release(3, 4_000_000_000, None);
    assert_eq!(low.cmp(&release(4, 0, None)), Ordering::Less);
    let beta = release(4, 0, Some(4_000_000_000));
    assert_eq!(beta.cmp(&release(4, 0, None)), Ordering::Less);
}

#[test]
fn numbers_count_before_the_beta() {
    let beta = release(4, 13, Some(1));
    assert_eq!(beta.cmp(&release(4, 12, None)), Ordering::Greater);
    assert_eq!(beta.cmp(&release(5, 0, Some(1))), Ordering::Less);
}

#[test]
fn betas_come_before_their_release() {
    let full = release(4, 12, None);
    let beta = release(4, 12, Some(3));
    assert_eq!(beta.cmp(&full), Ordering::Less);
    assert_eq!(full.cmp(&beta), Ordering::Greater);
}

#[test]
fn betas_are_ordered_by_number() {
    assert_eq!(
        release(4, 12, Some(3)).cmp(&release(4, 12, Some(10))),
        Ordering::Less
    );
}

#[test]
fn equal_only_if_everything_is_equal() {
    let beta = release(4, 12, Some(3));
    assert_eq!(beta.cmp(&beta), Ordering::Equal);
    assert_ne!(beta.cmp(&release(4, 12, Some(4))), Ordering::Equal);
}

#[test]
fn comparison_operators_agree_with_cmp() {
    let history = [
        release(4, 9, None),
        release(4, 12, Some(3)),
        release(4, 12, Some(10)),
        release(4, 12, None),
        release(5, 0, Some(1)),
    ];
    for a in history {
        for b in history {
            assert_eq!(a.partial_cmp(&b), Some(a.cmp(&b)), "{a:?} {b:?}");
            assert_eq!(a < b, a.cmp(&b) == Ordering::Less);
        }
    }
}
