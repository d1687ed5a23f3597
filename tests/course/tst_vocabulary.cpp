// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"
#include "course/vocabulary.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class VocabularyTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto loaded = loadPack(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"));
        QVERIFY(loaded);
        m_course = loaded->course;
        QElapsedTimer timer;
        timer.start();
        m_rust = vocabularyOf(m_course);
        qInfo("%lld ms for %lld lessons, %lld names", static_cast<long long>(timer.elapsed()),
              static_cast<long long>(m_course.lessons.size()), static_cast<long long>(m_rust.names.size()));
    }

    void names_areFoundInCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("names"); // "owner::name", ".method", "macro!"
        const auto row = [](const char *name, const QString &code, const QStringList &names) {
            QTest::newRow(name) << code << names;
        };
        row("an import", u"use std::fmt::Display;"_s, {u"std"_s, u"std::fmt"_s, u"std::fmt::Display"_s});
        row("a tree", u"use std::{fmt, io::{self, Read as R}};"_s,
            {u"Read"_s, u"std"_s, u"std::fmt"_s, u"std::io"_s, u"std::io::Read"_s});
        row("no other crate", u"use tokio::task; use crate::a::B; task::spawn(); B::new();"_s, {});
        row("what an import brings", u"use std::rc::Rc; let a = Rc::new(1);"_s,
            {u"Rc"_s, u"std"_s, u"Rc::new"_s, u"std::rc"_s, u"std::rc::Rc"_s});
        row("the prelude", u"let v: Vec<i32> = Vec::<i32>::new();"_s, {u"Vec"_s, u"Vec::new"_s});
        row("a whole path", u"std::mem::swap(a, b);"_s, {u"std"_s, u"std::mem"_s, u"std::mem::swap"_s});
        row("own types", u"struct Vec; impl Vec { fn new() {} } Vec::new();"_s, {});
        row("methods", u"a.push(1); a.own(); b.collect::<Vec<_>>(); fn own() {}"_s,
            {u"Vec"_s, u".collect"_s, u".push"_s});
        row("macros", u"macro_rules! own { () => {} } println!(\"a\"); own!();"_s, {u"println!"_s});
        row("no comments and texts", u"// a.push(1)\nlet a = \"Vec::new()\";"_s, {});
    }

    void names_areFoundInCode()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, names);
        Lesson lesson;
        lesson.id = u"one"_s;
        lesson.body = u"```rust\n"_s + code + u"\n```\n"_s;
        Course course;
        course.lessons = {lesson};
        QStringList found;
        for (const UsedName &used : vocabularyOf(course).names) {
            found << (used.kind == UsedName::Kind::Method  ? u"."_s + used.name
                      : used.kind == UsedName::Kind::Macro ? used.name + u'!'
                      : used.owner.isEmpty()               ? used.name
                                                           : used.owner + u"::"_s + used.name);
        }
        found.sort();
        names.sort();
        QCOMPARE(found, names);
    }

    void courseOfRust_isKnown_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("lesson");
        QTest::newRow("taught type") << u"HashMap"_s << u"hashmap-and-sets"_s;
        QTest::newRow("taught type in its module") << u"std::collections::HashMap"_s << u"hashmap-and-sets"_s;
        QTest::newRow("taught function") << u"Rc::new"_s << u"rc-weak-and-refcell"_s;
        QTest::newRow("taught method") << u".entry("_s << u"hashmap-and-sets"_s;
        QTest::newRow("taught call by its type") << u"Iterator::collect"_s << u"iterators"_s;
        QTest::newRow("macro") << u"println!"_s << u"install-and-first-program"_s;
        QTest::newRow("unknown") << u"Nothing::such"_s << QString();
        QTest::newRow("a word that is no path") << u"push"_s << QString();
    }

    void courseOfRust_isKnown()
    {
        QFETCH(QString, path);
        QFETCH(QString, lesson);
        QCOMPARE(m_rust.lessonOf(path), lesson);
    }

    void everyName_isOfALesson()
    {
        QVERIFY(m_rust.names.size() > 300);
        for (const UsedName &used : m_rust.names) {
            QVERIFY2(m_course.lesson(used.lesson) != nullptr, qPrintable(used.name));
        }
        QVERIFY(m_rust.words.value(u"ownership-and-moves"_s).contains(u"String"_s));
        QCOMPARE(m_rust.steps.value(u"lifetimes"_s), 19);
    }

private:
    Course m_course;
    Vocabulary m_rust;
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
