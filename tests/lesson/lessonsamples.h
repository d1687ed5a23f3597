// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "runner/runresult.h"

/// A small course and results of runs, made by hand.
namespace LessonSamples {

using namespace Ochre;
using namespace Qt::StringLiterals;

inline Course::Question openQuestion(const QString &id, Course::QuestionUse use)
{
    Course::Question question;
    question.id = id;
    question.kind = Course::QuestionKind::Open;
    question.use = use;
    question.prompt = u"Who frees the letters of *%1*?"_s.arg(id);
    question.answer = u"The owner does, secret-%1."_s.arg(id);
    question.brief = u"One owner, brief-%1."_s.arg(id);
    question.points = {u"point one"_s, u"point two"_s};
    question.pitfalls = u"pitfall words"_s;
    question.followUps = {u"And a `Vec`?"_s};
    return question;
}

inline QString sampleBody()
{
    return u"An order goes to the kitchen. See [borrowing](lesson:borrowing) or [the end](#the-end).\n\n"
           "```rust\nfn main() {\n    println!(\"sent\");\n}\n```\n\n"
           "```output\nsent\n```\n\n"
           "## What moves\n\nOnly three words.\n\n"
           "```rust,compile_fail,E0382\n# // hidden\nfn main() {\n    let a = String::new();\n    drop(a);\n    "
           "drop(a);\n}\n"
           "```\n\n"
           "```memory\nstack main\n  order: moved\nstack ship\n  parcel: ptr -> text, len 12\nheap\n"
           "  text: \"2 x espresso\"\ncaption: Only words moved.\n```\n\n"
           "## The end\n\n"_s
           + u"A paragraph that gives the page some length to scroll through.\n\n"_s.repeated(30)
           + u"## Exercises\n\nNot the list below.\n"_s;
}

inline Course::Course sampleCourse()
{
    Course::Lesson lesson;
    lesson.id = u"ownership-and-moves"_s;
    lesson.step = 2;
    lesson.title = u"Ownership and moves"_s;
    lesson.summary = u"Every value has one owner."_s;
    lesson.why = u"They ask it first."_s;
    lesson.contexts = u"Everywhere."_s;
    lesson.when = u"After functions."_s;
    lesson.task = u"Run it."_s;
    lesson.minutes = 12;
    lesson.reviewed = QDate(2026, 11, 20);
    lesson.learned = {u"A `String` moves."_s};
    lesson.next = {u"Borrow."_s};
    lesson.docs = {u"book/ch04-01-what-is-ownership.html"_s};
    lesson.discuss = {u"Who owns a socket?"_s};
    lesson.body = sampleBody();
    lesson.questions = {openQuestion(u"self-a"_s, Course::QuestionUse::SelfCheck),
                        openQuestion(u"interview-a"_s, Course::QuestionUse::Interview)};
    Course::Exercise exercise;
    exercise.id = u"ship-or-keep"_s;
    exercise.title = u"Ship or keep"_s;
    exercise.minutes = 8;
    lesson.exercises = {exercise};
    Course::Course course;
    course.version = u"2026.11.1"_s;
    course.edition = u"2024"_s;
    course.lessons = {lesson};
    course.parts = {{u"First steps"_s,
                     {{u"01-functions"_s, 1, true, u"functions"_s, u"Functions"_s},
                      {u"02-ownership"_s, 2, true, lesson.id, lesson.title},
                      {u"03-x"_s, 3, false, u"x"_s, u"X"_s},
                      {u"04-borrowing"_s, 4, true, u"borrowing"_s, u"Borrowing"_s}}}};
    return course;
}

inline Runner::RunResult finished(const QByteArray &output)
{
    Runner::RunResult result;
    result.outcome = Runner::Outcome::Finished;
    result.standardOutput = output;
    result.message = u"The program finished."_s;
    return result;
}

inline Runner::RunResult refused()
{
    Runner::RunResult result;
    result.outcome = Runner::Outcome::CompileFailed;
    result.message = u"It does not compile."_s;
    Diagnostics::Diagnostic diagnostic;
    diagnostic.code = u"E0382"_s;
    diagnostic.message = u"use of moved value: `a`"_s;
    diagnostic.rendered = u"\u001b[31merror[E0382]\u001b[0m: use of moved value: `a`\n --> main.rs:5:10\n"_s;
    result.diagnostics = {diagnostic};
    return result;
}

} // namespace LessonSamples
