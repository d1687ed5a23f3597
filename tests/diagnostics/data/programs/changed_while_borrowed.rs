fn main() {
    let mut queue = vec![String::from("print"), String::from("scan")];
    let first = &queue[0];
    queue.push(String::from("fax"));
    println!("next: {first}");
}
