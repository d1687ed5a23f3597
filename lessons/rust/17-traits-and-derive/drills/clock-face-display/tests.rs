#[test]
fn two_digits_each() {
    assert_eq!(Time { hour: 7, minute: 5 }.to_string(), "07:05");
    assert_eq!(
        Time {
            hour: 23,
            minute: 59
        }
        .to_string(),
        "23:59"
    );
    assert_eq!(Time { hour: 0, minute: 0 }.to_string(), "00:00");
}

#[test]
fn it_works_inside_a_sentence() {
    assert_eq!(
        format!(
            "at {}!",
            Time {
                hour: 12,
                minute: 30
            }
        ),
        "at 12:30!"
    );
}
