struct Message {
    body: String,
}

fn body(message: &Message) -> String {
    message.body
}

fn main() {
    let message = Message { body: String::from("hi") };
    println!("{}", body(&message));
}
