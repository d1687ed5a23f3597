trait Meter {
    async fn read(&self) -> u32;
}

struct Gas {
    cubic: u32,
}

impl Meter for Gas {
    async fn read(&self) -> u32 {
        tokio::task::yield_now().await;
        self.cubic
    }
}

// Reads each meter in a task of its own.
async fn total<M: Meter + Send + 'static>(meters: Vec<M>) -> u32 {
    let mut tasks = Vec::new();
    for meter in meters {
        let value = meter.read().await;
        tasks.push(tokio::spawn(async move { value }));
    }
    let mut sum = 0;
    for task in tasks {
        sum += task.await.unwrap();
    }
    sum
}

#[tokio::main]
async fn main() {
    let meters = vec![Gas { cubic: 30 }, Gas { cubic: 12 }];
    println!("{}", total(meters).await);
}
