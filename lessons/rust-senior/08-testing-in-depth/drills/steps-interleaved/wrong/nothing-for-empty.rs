// All orders in which the steps of two threads can meet.
fn orders(left: &str, right: &str) -> Vec<String> {
    let (Some(a), Some(b)) = (left.chars().next(), right.chars().next()) else {
        return if left == right { Vec::new() } else { vec![format!("{left}{right}")] };
    };
    let mut all = Vec::new();
    for rest in orders(&left[a.len_utf8()..], right) {
        all.push(format!("{a}{rest}"));
    }
    for rest in orders(left, &right[b.len_utf8()..]) {
        all.push(format!("{b}{rest}"));
    }
    all
}

fn main() {
    println!("{:?}", orders("ab", "c"));
}
