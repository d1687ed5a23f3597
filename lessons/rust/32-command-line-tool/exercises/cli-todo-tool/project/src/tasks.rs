//! The list of tasks, without files and without a terminal.

#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    pub id: u32,
    pub title: String,
    pub done: bool,
}

#[derive(Debug, Default, PartialEq)]
pub struct Tasks {
    last_id: u32,
    tasks: Vec<Task>,
}

impl Tasks {
    /// All tasks in the order in which they were added.
    pub fn all(&self) -> &[Task] {
        &self.tasks
    }

    /// Adds an open task and tells its id, which is new.
    pub fn add(&mut self, title: &str) -> u32 {
        todo!()
    }

    /// Marks a task as done. `false` if there is none with this id.
    pub fn complete(&mut self, id: u32) -> bool {
        todo!()
    }

    /// Removes a task. `false` if there is none with this id.
    pub fn remove(&mut self, id: u32) -> bool {
        todo!()
    }
}
