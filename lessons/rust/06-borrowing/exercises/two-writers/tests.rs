#[test]
fn transfer_moves_the_amount() {
    let mut ledger = [100, 20, 5];
    transfer(&mut ledger, 0, 2, 30);
    assert_eq!(ledger, [70, 20, 35]);
}

#[test]
fn transfer_works_in_both_directions() {
    let mut ledger = [100, 20];
    transfer(&mut ledger, 1, 0, 20);
    assert_eq!(ledger, [120, 0]);
}

#[test]
fn transfer_to_itself_changes_nothing() {
    let mut ledger = [100, 20];
    transfer(&mut ledger, 0, 0, 30);
    assert_eq!(ledger, [100, 20]);
}

#[test]
fn close_account_tells_what_was_in_it() {
    let mut ledger = [100, 20];
    assert_eq!(close_account(&mut ledger, 1), 20);
}

#[test]
fn close_account_empties_only_that_account() {
    let mut ledger = [100, 20, 5];
    close_account(&mut ledger, 1);
    assert_eq!(ledger, [100, 0, 5]);
}
