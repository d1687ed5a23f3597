// The second slow deploy sets the counter instead of raising it.
// Reports on three deploys: how long, how many were slow, which was longest.
fn main() {
    let first = 12;
    let second = 31;
    let third = 9;

    let total = first + second + third;

    let mut slow = 0;
    if first > 10 {
        slow += 1;
    }
    if second > 10 {
        slow = 1;
    }

    let mut longest = first;
    if second > longest {
        longest = second;
    }
    if third > longest {
        longest = third;
    }

    println!("total {total}, slow {slow}, longest {longest}");
}
