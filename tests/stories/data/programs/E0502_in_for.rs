fn main() {
    let mut tasks = vec![String::from("a")];
    for task in &tasks {
        if task.is_empty() {
            tasks.push(String::from("b"));
        }
    }
}
