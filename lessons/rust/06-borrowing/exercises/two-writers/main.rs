// Moves an amount from one account of the ledger to another.
fn transfer(ledger: &mut [i64], from: usize, to: usize, amount: i64) {
    let source = &mut ledger[from];
    let target = &mut ledger[to];
    *source -= amount;
    *target += amount;
}

// Empties an account and tells what was in it.
fn close_account(ledger: &mut [i64], account: usize) -> i64 {
    let rest = &ledger[account];
    ledger[account] = 0;
    *rest
}

fn main() {
    let mut ledger = [100, 20, 5];
    transfer(&mut ledger, 0, 1, 30);
    let rest = close_account(&mut ledger, 2);
    println!("{} {} {}, paid out {rest}", ledger[0], ledger[1], ledger[2]);
}
