use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Mutex;

// Who has one is inside the critical section. It stays on the thread that entered it.
#[derive(Clone, Copy)]
struct Token<'cs> {
    inside: PhantomData<&'cs ()>,
    of_this_thread: PhantomData<&'cs mut ()>,
}

// On the chip interrupts are off meanwhile; on the host a lock does the same.
fn free<R>(work: impl for<'cs> FnOnce(Token<'cs>) -> R) -> R {
    static GATE: Mutex<()> = Mutex::new(());
    let _gate = GATE.lock();
    work(Token {
        inside: PhantomData,
        of_this_thread: PhantomData,
    })
}

struct Guarded<T>(RefCell<T>);

// SAFETY: the value is reached only with a token, so by one thread at a time.
unsafe impl<T: Send> Sync for Guarded<T> {}

impl<T> Guarded<T> {
    fn borrow<'cs>(&'cs self, _token: Token<'cs>) -> &'cs RefCell<T> {
        &self.0
    }
}

static LEVEL: Guarded<u16> = Guarded(RefCell::new(0));

fn main() {
    free(|token| *LEVEL.borrow(token).borrow_mut() = 417);
    println!("{}", free(|token| *LEVEL.borrow(token).borrow()));
}
