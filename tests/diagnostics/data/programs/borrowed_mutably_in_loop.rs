fn main() {
    let mut totals = vec![0; 3];
    let mut views: Vec<&mut Vec<i32>> = Vec::new();
    for _ in 0..2 {
        views.push(&mut totals);
    }
    println!("{}", views.len());
}
