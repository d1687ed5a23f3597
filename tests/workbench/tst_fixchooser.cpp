// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "workbench/fixchooser.h"
#include "workbench/fixtext.h"

#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Course::FixPolicy;
using Diagnostics::Applicability;
using Diagnostics::Fix;
using Workbench::FixChooser;

namespace {

const QByteArray program = "fn main() {\n    let é = 1;\n}\n";

Fix fix(const QString &title, Applicability applicability, const QByteArray &replacement)
{
    const qsizetype at = program.indexOf("é");
    return {.title = title,
            .applicability = applicability,
            .edits = {{.file = {}, .byteStart = at, .byteEnd = at + 2, .replacement = replacement}}};
}

Diagnostics::Diagnostic offering(const std::vector<Fix> &fixes)
{
    Diagnostics::Diagnostic diagnostic;
    diagnostic.code = u"E0001"_s;
    diagnostic.fixes = fixes;
    const qsizetype at = program.indexOf("é");
    Diagnostics::Span span;
    span.byteStart = at;
    span.byteEnd = at + 2;
    span.lineStart = span.lineEnd = 2;
    span.primary = true;
    diagnostic.spans = {span};
    return diagnostic;
}

const Fix certain = fix(u"rename it"_s, Applicability::MachineApplicable, "e");
const Fix doubtful = fix(u"perhaps rename it"_s, Applicability::MaybeIncorrect, "_é");

} // namespace

class TestFixChooser final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<Editor::CodeEditor>();
        m_editor->resize(500, 300);
        m_editor->show();
        m_editor->setText(program);
        m_chooser = std::make_unique<FixChooser>();
        m_applied = std::make_unique<QSignalSpy>(m_chooser.get(), &FixChooser::applied);
        m_refused = std::make_unique<QSignalSpy>(m_chooser.get(), &FixChooser::refused);
    }

    void cleanup()
    {
        m_editor.reset();
        m_chooser.reset();
    }

    void firstTime_previewsOnTheCardAndTheSecondApplies()
    {
        offer({certain});
        QCOMPARE(m_editor->text(), program); // nothing is done unseen
        QCOMPARE(m_editor->shownFixes(), 0);
        offerAgain();
        QCOMPARE(m_editor->text(), "fn main() {\n    let e = 1;\n}\n"_ba);
        QCOMPARE(m_applied->first(), (QVariantList{u"E0001"_s, u"rename it"_s, u"Line 2: “é” became “e”."_s}));
        QCOMPARE(m_refused->count(), 0);
        QCOMPARE(m_editor->shownFixes(), -1);
        m_editor->undo();
        QCOMPARE(m_editor->text(), program);
    }

    void wordOnTheCard_appliesItsFix()
    {
        offer({certain, doubtful});
        QVERIFY(!m_chooser->follow(*m_editor, 0, u"explain"_s));
        QVERIFY(!m_chooser->follow(*m_editor, 0, u"fix:2"_s));
        QVERIFY(m_chooser->follow(*m_editor, 0, u"fix:1"_s));
        QVERIFY(m_editor->text().contains("_é"));
        QCOMPARE(m_applied->first().at(1).toString(), doubtful.title);
    }

    void preview_isClosedByEscapeAndTyping()
    {
        offer({certain});
        QTest::keyClick(m_editor->focusProxy(), Qt::Key_Escape);
        QCOMPARE(m_editor->shownFixes(), -1);
        offerAgain();
        QCOMPARE(m_editor->shownFixes(), 0);
        m_editor->replaceRange(0, 0, " ");
        QCOMPARE(m_editor->shownFixes(), -1);
    }

    void preview_hasTheLinesBeforeAndAfter()
    {
        const std::vector<Editor::CardFix> fixes = Workbench::cardFixes(program, offering({certain, doubtful}));
        QCOMPARE(fixes.size(), 2U);
        QCOMPARE(fixes[0].title, u"rename it"_s);
        QCOMPARE(fixes[0].lines,
                 (std::vector<Editor::CardFixLine>{{2, false, u"    let é = 1;"_s}, {2, true, u"    let e = 1;"_s}}));
        QCOMPARE(fixes[1].title, u"perhaps rename it (the compiler is not sure)"_s);
        QCOMPARE(fixes[1].apply, u"Apply"_s);
        Fix beyond = certain;
        beyond.edits.front().byteEnd = 5000;
        QVERIFY(Workbench::cardFixes(program, offering({beyond})).front().lines.empty());
    }

    void done_saysWhatWasChanged_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("added") << 24 << 24 << ".clone()"_ba << u"Line 2: “.clone()” was added."_s;
        QTest::newRow("taken away") << 16 << 20 << QByteArray() << u"Line 2: “let” was taken away."_s;
        QTest::newRow("changed") << 16 << 19 << "var"_ba << u"Line 2: “let” became “var”."_s;
        QTest::newRow("lines") << 0 << 0 << "use a;\nuse b;\n"_ba << u"The text was changed from line 1 on."_s;
    }

    void done_saysWhatWasChanged()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QByteArray, replacement);
        const Fix fix{.title = {},
                      .applicability = Applicability::MachineApplicable,
                      .edits = {{.file = {}, .byteStart = start, .byteEnd = end, .replacement = replacement}}};
        QTEST(Workbench::fixDone(program, fix), "sentence");
    }

    void placeholder_isDoneAndSelected()
    {
        offer({fix(u"fill in"_s, Applicability::HasPlaceholders, "/* name */")});
        offerAgain();
        QCOMPARE(m_editor->selectedText(), "/* name */"_ba);
        QCOMPARE(m_applied->count(), 1);
    }

    void fix_isRefusedInWords_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("words");
        QTest::newRow("no fix") << u"none"_s << u"suggests no fix"_s;
        QTest::newRow("the exercise is about it") << u"hint"_s << u"would “rename it”"_s;
        QTest::newRow("typed meanwhile") << u"typed"_s << u"has changed since it was checked"_s;
        QTest::newRow("read-only") << u"read-only"_s << u"read-only"_s;
        QTest::newRow("beyond the text") << u"beyond"_s << u"does not fit"_s;
    }

    void fix_isRefusedInWords()
    {
        QFETCH(QString, why);
        QFETCH(QString, words);
        std::vector<Fix> fixes{certain};
        if (why == u"none") {
            fixes.clear();
        } else if (why == u"beyond") {
            fixes.front().edits.front().byteEnd = 5000;
        }
        show(fixes);
        if (why == u"typed") {
            m_editor->replaceRange(0, 0, " ");
        }
        m_editor->setReadOnly(why == u"read-only");
        const QByteArray before = m_editor->text();
        m_chooser->offer(*m_editor, 0, {.policy = why == u"hint" ? FixPolicy::Hint : FixPolicy::Allow});
        if (m_editor->shownFixes() == 0) {
            offerAgain();
        }
        QCOMPARE(m_refused->count(), 1);
        const QString said = m_refused->first().first().toString();
        QVERIFY2(said.contains(words), qPrintable(said));
        QCOMPARE(m_applied->count(), 0);
        QCOMPARE(m_editor->text(), before);
    }

    void hint_comesBeforeTheTypedText()
    {
        show({certain});
        m_editor->replaceRange(0, 0, " "); // the sentence is worth reading, even now
        m_chooser->offer(*m_editor, 0, {.policy = FixPolicy::Hint});
        QVERIFY(m_refused->first().first().toString().startsWith(u"Hint:"_s));
    }

    void hintsOfTheExercise_comeFirstWhereTheLessonIsAboutIt()
    {
        QSignalSpy hint(m_chooser.get(), &FixChooser::hintFirst);
        show({certain});
        m_chooser->offer(*m_editor, 0, {.isTaught = true, .hintsLeft = 2});
        QCOMPARE(hint.count(), 1);
        QVERIFY(hint.first().first().toString().contains(u"E0001"_s));
        QCOMPARE(m_editor->shownFixes(), -1);
        m_chooser->offer(*m_editor, 0, {.isTaught = false, .hintsLeft = 2}); // another code
        QCOMPARE(m_editor->shownFixes(), 0);
        QTest::keyClick(m_editor->focusProxy(), Qt::Key_Escape);
        m_chooser->offer(*m_editor, 0, {.isTaught = true, .hintsLeft = 0}); // all were taken
        QCOMPARE(m_editor->shownFixes(), 0);
    }

    void severalFixes_areAMenuBehindTheirPreview()
    {
        const Fix inWords = fix(u"use `a && b` & more"_s, Applicability::HasPlaceholders, "/* x */");
        offer({certain, doubtful, inWords});
        QVERIFY(!menu());
        offerAgain();
        QCOMPARE(m_editor->text(), program); // nothing before the choice
        QStringList texts;
        for (const QAction *action : menu()->actions()) {
            texts << action->text();
        }
        QCOMPARE(texts, (QStringList{u"rename it"_s, u"perhaps rename it (the compiler is not sure)"_s,
                                     u"use `a &&&& b` && more (fill in the marked part)"_s}));
        QCOMPARE(menu()->activeAction(), menu()->actions().first()); // Enter takes it
        menu()->actions().at(2)->trigger();
        QVERIFY(m_editor->text().contains("/* x */"));
        QCOMPARE(m_applied->first().at(1).toString(), inWords.title);
    }

    void escapedMenu_changesNothing()
    {
        offer({certain, doubtful});
        offerAgain();
        const QPointer<QMenu> shown = menu();
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(!shown);
        QCOMPARE(m_editor->text(), program);
        QCOMPARE(m_applied->count(), 0);
    }

    void choiceAfterTheTextHasChanged_isRefused()
    {
        offer({certain, doubtful});
        offerAgain();
        m_editor->replaceRange(0, 0, "// ");
        menu()->actions().first()->trigger();
        QCOMPARE(m_refused->count(), 1);
        QCOMPARE(m_editor->text(), QByteArray("// " + program));
    }

private:
    void show(const std::vector<Fix> &fixes)
    {
        m_editor->setDiagnostics({offering(fixes)}, m_editor->revision());
        QCOMPARE(m_editor->diagnostics().size(), 1U);
    }

    void offer(const std::vector<Fix> &fixes)
    {
        show(fixes);
        offerAgain();
    }

    void offerAgain() { m_chooser->offer(*m_editor, 0, {}); }

    QMenu *menu() const { return m_editor->findChild<QMenu *>(u"fixMenu"_s); }

    std::unique_ptr<Editor::CodeEditor> m_editor;
    std::unique_ptr<FixChooser> m_chooser;
    std::unique_ptr<QSignalSpy> m_applied;
    std::unique_ptr<QSignalSpy> m_refused;
};

QTEST_MAIN(TestFixChooser)
#include "tst_fixchooser.moc"
