use todo::tasks::Tasks;

#[test]
fn first_task_is_number_1_and_open() {
    let mut tasks = Tasks::default();
    assert_eq!(tasks.add("renew the certificate"), 1);
    assert_eq!(tasks.all()[0].title, "renew the certificate");
    assert!(!tasks.all()[0].done);
}

#[test]
fn ids_count_up() {
    let mut tasks = Tasks::default();
    assert_eq!([tasks.add("a"), tasks.add("b"), tasks.add("c")], [1, 2, 3]);
}

#[test]
fn complete_marks_one_task() {
    let mut tasks = Tasks::default();
    tasks.add("a");
    tasks.add("b");
    assert!(tasks.complete(2));
    let done: Vec<bool> = tasks.all().iter().map(|task| task.done).collect();
    assert_eq!(done, [false, true]);
}

#[test]
fn unknown_ids_are_told() {
    let mut tasks = Tasks::default();
    tasks.add("a");
    assert!(!tasks.complete(2));
    assert!(!tasks.remove(2));
    assert_eq!(tasks.all().len(), 1);
}

#[test]
fn removed_ids_are_not_given_out_again() {
    let mut tasks = Tasks::default();
    tasks.add("a");
    tasks.add("b");
    assert!(tasks.remove(1));
    assert_eq!(tasks.add("c"), 3);
    assert!(tasks.remove(3));
    assert_eq!(tasks.add("d"), 4);
    let ids: Vec<u32> = tasks.all().iter().map(|task| task.id).collect();
    assert_eq!(ids, [2, 4]);
}
