// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/explainpanel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ExplainPanel;

class TestExplainPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<ExplainPanel>();
        m_panel->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_panel->resize(500, 600);
        m_panel->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void nothingAsked_saysHow() { QVERIFY(m_panel->text().contains(u"press F1"_s)); }

    // The words of the fences are those of rustc 1.95.
    void example_opensWhenItIsRust_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<bool>("isRust");
        for (const char *fence :
             {"", "rust", "compile_fail,E0382", "no_run", "should_panic", "edition2021", "ignore (no longer emitted)",
              "rust,ignore (pseudo-Rust)", "ignore (only-for-syntax-highlight)", "ignore (needs the shell's context)",
              "ignore (host errors will not match for target)", "rust,edition2021,should_panic"}) {
            QTest::addRow("rust: %s", fence) << QString::fromLatin1(fence) << true;
        }
        for (const char *fence : {"text", "toml", "console", "sh", "plain", "text,ignore"}) {
            QTest::addRow("other: %s", fence) << QString::fromLatin1(fence) << false;
        }
    }

    void example_opensWhenItIsRust()
    {
        QFETCH(QString, fence);
        QFETCH(bool, isRust);
        m_panel->showExplanation(u"E0382"_s, u"Before.\n\n```"_s + fence + u"\nlet a = 1;\n```\n\nAfter."_s);
        QVERIFY2(m_panel->text().contains(u"let a = 1;"_s), qPrintable(m_panel->text()));
        QVERIFY(m_panel->text().contains(u"After."_s));
        QCOMPARE(links().size(), isRust ? 1 : 0);
    }

    void example_opensWithItsHiddenLines()
    {
        m_panel->showExplanation(u"E0001"_s, u"```\n# struct A;\n#\n#[derive(Debug)]\n#![feature(x)]\n"
                                             "let s = \"é\";\n```"_s);
        QVERIFY(!m_panel->text().contains(u"struct A"_s));
        QVERIFY(m_panel->text().contains(u"#[derive(Debug)]\n#![feature(x)]"_s));
        QCOMPARE(open(0), (QVariantList{u"explain:E0001-0"_s, u"Example of E0001"_s,
                                        "struct A;\n\n#[derive(Debug)]\n#![feature(x)]\nlet s = \"é\";"_ba}));
    }

    void mouse_opensTheExample()
    {
        m_panel->showExplanation(u"E0001"_s, u"```\nlet a = 1;\n```"_s);
        const QTextCursor found = view()->document()->find(u"Open this example in the editor"_s);
        QVERIFY(!found.isNull());
        QTextCursor middle(found);
        middle.setPosition((found.selectionStart() + found.selectionEnd()) / 2);
        const QSignalSpy opened(m_panel.get(), &ExplainPanel::openInEditorRequested);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->cursorRect(middle).center());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(2).toByteArray(), "let a = 1;"_ba);
        QVERIFY(m_panel->text().contains(u"let a = 1;"_s)); // it stays where it was
    }

    void textExample_keepsItsHashes()
    {
        m_panel->showExplanation(u"E0001"_s, u"```toml\n# a comment\n[package]\n```"_s);
        QVERIFY(m_panel->text().contains(u"# a comment"_s));
    }

    void everyExample_opensItself()
    {
        m_panel->showExplanation(u"E0002"_s, u"```\nfirst\n```\nbetween\n```text\nnone\n```\n```compile_fail\nsecond\n"
                                             "```\n"_s);
        QCOMPARE(links().size(), 2);
        QCOMPARE(open(0).at(2).toByteArray(), "first"_ba);
        QCOMPARE(open(1).at(2).toByteArray(), "second"_ba);
        QCOMPARE(open(1).at(0).toString(), u"explain:E0002-1"_s);
    }

    void newExplanation_forgetsTheExamplesBefore()
    {
        m_panel->showExplanation(u"E0002"_s, u"```\nfirst\n```\n```\nsecond\n```"_s);
        const QStringList before = links();
        m_panel->showSentence(u"Nothing."_s);
        QVERIFY(links().isEmpty());
        QCOMPARE(click(before.first()), QVariantList());
        m_panel->showExplanation(u"E0003"_s, u"```\nother\n```"_s);
        QCOMPARE(open(0).at(2).toByteArray(), "other"_ba);
        QCOMPARE(click(before.last()), QVariantList());
    }

    void story_leadsToItsPlaces()
    {
        showStory();
        QVERIFY2(m_panel->text().contains(u"What happened to order"_s), qPrintable(m_panel->text()));
        QVERIFY(m_panel->text().contains(u"Line 2 moves order to a new owner."_s));
        QStringList places = links();
        places.removeDuplicates();
        QCOMPARE(places, (QStringList{u"#event-0"_s, u"#event-1"_s, u"#event-2"_s}));
        const QSignalSpy asked(m_panel.get(), &ExplainPanel::placeRequested);
        mouseOn(u"to a new owner"_s);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first(), (QVariantList{u"main.rs"_s, qsizetype(21), qsizetype(26)}));
        const QTextCursor gone = view()->document()->find(u"to a new owner"_s);
        QVERIFY(gone.charFormat().fontWeight() > QFont::Normal);
        QVERIFY(view()->document()->find(u"after the move"_s).charFormat().fontWeight() <= QFont::Normal);
    }

    void keys_walkThroughTheStory()
    {
        showStory();
        view()->setFocus();
        QTRY_VERIFY(view()->hasFocus());
        const QSignalSpy asked(m_panel.get(), &ExplainPanel::placeRequested);
        QList<qsizetype> starts;
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up}) {
            QTest::keyClick(view(), key, Qt::AltModifier);
            starts << asked.last().at(1).value<qsizetype>();
        }
        QCOMPARE(starts, (QList<qsizetype>{4, 21, 35, 35, 21})); // it stays at the end
    }

    void story_isForgottenWithItsDiagnostic()
    {
        showStory();
        m_panel->showSentence(u"Nothing."_s);
        QVERIFY(links().isEmpty());
        const QSignalSpy asked(m_panel.get(), &ExplainPanel::placeRequested);
        m_panel->stepStory(1);
        emit view() -> anchorClicked(QUrl(u"#event-0"_s));
        QVERIFY(asked.isEmpty());
        showStory();
        for (const char *link : {"#event-3", "#event--1", "#event-", "#event-x"}) {
            emit view() -> anchorClicked(QUrl(QString::fromLatin1(link)));
        }
        QVERIFY(asked.isEmpty());
    }

    // Its places would be those of another text.
    void storyWithoutItsText_isNotTold()
    {
        showStory(QByteArray());
        QVERIFY(!m_panel->text().contains(u"What happened"_s));
        QVERIFY(links().isEmpty());
    }

    void otherLink_opensNothing_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link : {"https://doc.rust-lang.org", "file:///etc/passwd", "#other", "#example-", "",
                                 "#example--1", "#example-1", "#example-first", "#example-99999999999999999999"}) {
            QTest::addRow("“%s”", link) << QString::fromLatin1(link);
        }
    }

    void otherLink_opensNothing()
    {
        QFETCH(QString, link);
        m_panel->showExplanation(u"E0001"_s, u"Kept.\n\n```\nlet a;\n```"_s);
        QCOMPARE(click(link), QVariantList());
        QVERIFY(m_panel->text().contains(u"Kept."_s)); // nor is it followed
    }

    void brokenMarkdown_isShown_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("shown");
        QTest::newRow("fence without an end") << u"a\n```\nlet x;"_s << u"let x;"_s;
        QTest::newRow("only a fence") << u"b\n```"_s << u"b"_s;
        QTest::newRow("indented fence") << u"- c\n\n  ```\n  let y;\n  ```"_s << u"let y;"_s;
        QTest::newRow("tags") << u"`Vec<T>` and <script>x</script> d"_s << u"Vec<T>"_s;
        QTest::newRow("picture") << u"![e](file:///etc/passwd) f"_s << u"f"_s;
    }

    void brokenMarkdown_isShown()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, shown);
        m_panel->showExplanation(u"E0004"_s, markdown);
        QVERIFY2(m_panel->text().contains(shown), qPrintable(m_panel->text()));
        QVERIFY(m_panel->text().startsWith(u"E0004"_s));
    }

    void diagnostic_isToldWithItsNotes()
    {
        Diagnostics::Diagnostic diagnostic;
        diagnostic.code = u"unused_variables"_s;
        diagnostic.message = u"unused variable: `x`"_s;
        diagnostic.notes = {{Diagnostics::Level::Help, u"prefix it"_s, {}},
                            {Diagnostics::Level::Note, u"a lint"_s, {}}};
        m_panel->showDiagnostic(diagnostic, u"A hint of ours."_s);
        const QString text = m_panel->text();
        for (const QString &part : {u"unused_variables"_s, u"unused variable: x"_s, u"prefix it"_s, u"a lint"_s,
                                    u"A hint of ours."_s, u"no longer explanation"_s}) {
            QVERIFY2(text.contains(part), qPrintable(QString(part + u" // "_s + text)));
        }
        diagnostic.explanation = u"The long text."_s;
        m_panel->showDiagnostic(diagnostic);
        QVERIFY(m_panel->text().contains(u"The long text."_s));
        QVERIFY(!m_panel->text().contains(u"no longer explanation"_s));
    }

    void cardOfTheCourse_standsAboveTheCompilersWords()
    {
        const Course::Course carded = courseWithCard();
        m_panel->setCards({&carded});
        m_panel->showExplanation(u"E0382"_s, u"The compiler's words."_s);
        const QString text = m_panel->text();
        QVERIFY2(text.contains(u"A use after a move."_s) && text.contains(u"Borrow it"_s), qPrintable(text));
        QVERIFY(text.indexOf(u"One owner only."_s) < text.indexOf(u"The compiler's words."_s));
        QCOMPARE(open(1).at(2).toByteArray(), "let a = 1;\nlet b = &a;"_ba);
        m_panel->showExplanation(u"E0005"_s, u"Other words."_s);
        QVERIFY(!m_panel->text().contains(u"One owner only."_s));
    }

    void card_showsWhatChangesAndLeadsOn()
    {
        const Course::Course carded = courseWithCard();
        m_panel->setCards({&carded});
        m_panel->showExplanation(u"E0382"_s, u"The compiler's words.\n\n```\nlet c;\n```"_s);
        const QTextBlock removed = view()->document()->find(u"− let b = a;"_s).block();
        const QTextBlock added = view()->document()->find(u"+ let b = &a;"_s).block();
        QVERIFY2(removed.isValid() && added == removed.next(), qPrintable(m_panel->text()));
        QVERIFY(removed.blockFormat().background() != added.blockFormat().background());
        QVERIFY(view()->document()->find(u"  let a = 1;"_s).block().next() == removed); // what stays is there once
        QCOMPARE(open(0).at(2).toByteArray(), "let a = 1;\nlet b = a;"_ba);
        QCOMPARE(click(u"#example-2"_s).at(2).toByteArray(), "let c;"_ba); // the compiler's own examples come behind
        QSignalSpy lesson(m_panel.get(), &ExplainPanel::lessonRequested);
        QSignalSpy exercise(m_panel.get(), &ExplainPanel::exerciseRequested);
        mouseOn(u"Lesson: Ownership"_s);
        mouseOn(u"Practise it: Ship it"_s);
        QCOMPARE(lesson.value(0), QVariantList{u"moves"_s});
        QCOMPARE(exercise.value(0), QVariantList{u"ship"_s});
        m_panel->showExplanation(u"E0005"_s, u"Other words."_s);
        QCOMPARE(click(u"#lesson-moves"_s), QVariantList()); // it belonged to the card
        QCOMPARE(lesson.size(), 1);
    }

    void card_withoutAnExerciseHasNoLinkToOne()
    {
        Course::Course course = courseWithCard();
        course.lessons.front().exercises.clear();
        m_panel->setCards({&course});
        m_panel->showExplanation(u"E0382"_s, {});
        QVERIFY(m_panel->text().contains(u"Lesson: Ownership"_s));
        QVERIFY(!m_panel->text().contains(u"Practise it"_s));
    }

    void otherLook_keepsWhatIsShown()
    {
        m_panel->showExplanation(u"E0005"_s, u"Kept.\n\n```\nlet a;\n```"_s);
        const QString before = m_panel->text();
        m_panel->setLook(Design::Look::make(Design::Scheme::Dark, 150));
        QCOMPARE(m_panel->text(), before);
        QCOMPARE(open(0).at(2).toByteArray(), "let a;"_ba);
    }

private:
    static Course::Course courseWithCard()
    {
        Course::Exercise exercise;
        exercise.id = u"ship"_s;
        exercise.title = u"Ship it"_s;
        Course::Course course;
        course.lessons.emplace_back();
        course.lessons.front().id = u"moves"_s;
        course.lessons.front().title = u"Ownership"_s;
        course.lessons.front().exercises = {exercise};
        course.cards = {{u"E0382"_s,
                         u"A use after a move."_s,
                         u"One owner only."_s,
                         {{u"Borrow it"_s, u"let a = 1;\nlet b = a;"_s, u"let a = 1;\nlet b = &a;"_s, {}, 1}},
                         u"moves"_s,
                         u"ship"_s,
                         {},
                         1}};
        return course;
    }

    void showStory(const QByteArray &source = "let order = order();\norder.ship();\norder\n")
    {
        const auto span = [](qsizetype start, int line, const QString &label, bool primary = false) {
            return Diagnostics::Span{u"main.rs"_s, start, start + 5, line, 1, line, 6, label, primary};
        };
        Diagnostics::Diagnostic moved;
        moved.code = u"E0382"_s;
        moved.message = u"use of moved value: `order`"_s;
        moved.spans = {span(35, 3, u"value used here after move"_s, true), span(21, 2, u"value moved here"_s),
                       span(4, 1,
                            u"move occurs because `order` has type `Order`, which does not implement the `Copy` "
                            "trait"_s)};
        m_panel->showDiagnostic(moved, {}, source);
    }

    void mouseOn(const QString &words)
    {
        const QTextCursor found = view()->document()->find(words);
        QVERIFY2(!found.isNull(), qPrintable(words));
        QTextCursor middle(found);
        middle.setPosition((found.selectionStart() + found.selectionEnd()) / 2);
        view()->setTextCursor(middle);
        view()->ensureCursorVisible();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->cursorRect(middle).center());
    }

    QTextBrowser *view() const { return m_panel->findChild<QTextBrowser *>(u"explainView"_s); }

    QStringList links() const
    {
        QStringList result;
        for (QTextBlock block = view()->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); part != block.end(); ++part) {
                if (const QString href = part.fragment().charFormat().anchorHref(); !href.isEmpty()) {
                    result << href;
                }
            }
        }
        return result;
    }

    // What it asks for when the link is followed; nothing when it does not.
    QVariantList click(const QString &link)
    {
        const QSignalSpy opened(m_panel.get(), &ExplainPanel::openInEditorRequested);
        emit view() -> anchorClicked(QUrl(link));
        return opened.isEmpty() ? QVariantList() : opened.first();
    }

    QVariantList open(int number) { return click(links().value(number)); }

    std::unique_ptr<ExplainPanel> m_panel;
};

QTEST_MAIN(TestExplainPanel)
#include "tst_explainpanel.moc"
