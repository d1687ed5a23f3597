// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "workbench/fixchooser.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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
        m_chooser->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_applied = std::make_unique<QSignalSpy>(m_chooser.get(), &FixChooser::applied);
        m_refused = std::make_unique<QSignalSpy>(m_chooser.get(), &FixChooser::refused);
    }

    void cleanup()
    {
        m_editor.reset();
        m_chooser.reset();
    }

    void certainFix_isDoneAtOnceAndUndone()
    {
        offer({certain});
        QCOMPARE(m_editor->text(), "fn main() {\n    let e = 1;\n}\n"_ba);
        QCOMPARE(m_applied->first(), (QVariantList{u"E0001"_s, u"rename it"_s}));
        QCOMPARE(m_refused->count(), 0);
        m_editor->undo();
        QCOMPARE(m_editor->text(), program);
    }

    void placeholder_isDoneAndSelected()
    {
        offer({fix(u"fill in"_s, Applicability::HasPlaceholders, "/* name */")});
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
        QTest::newRow("beyond the text, in doubt") << u"beyond in doubt"_s << u"does not fit"_s;
    }

    void fix_isRefusedInWords()
    {
        QFETCH(QString, why);
        QFETCH(QString, words);
        const quint64 revision = m_editor->revision();
        std::vector<Fix> fixes{certain};
        if (why == u"none") {
            fixes.clear();
        } else if (why == u"typed") {
            m_editor->replaceRange(0, 0, " ");
        } else if (why == u"read-only") {
            m_editor->setReadOnly(true);
        } else if (why.startsWith(u"beyond")) {
            fixes.front().edits.front().byteEnd = 5000;
            fixes.front().applicability =
                why == u"beyond" ? Applicability::MachineApplicable : Applicability::Unspecified;
        }
        const QByteArray before = m_editor->text();
        m_chooser->offer(*m_editor, offering(fixes), revision, why == u"hint" ? FixPolicy::Hint : FixPolicy::Allow);
        QCOMPARE(m_refused->count(), 1);
        QVERIFY2(m_refused->first().first().toString().contains(words), qPrintable(m_refused->first().first().toString()));
        QCOMPARE(m_applied->count(), 0);
        QCOMPARE(m_editor->text(), before);
    }

    void hint_comesBeforeTheTypedText()
    {
        const quint64 revision = m_editor->revision();
        m_editor->replaceRange(0, 0, " "); // the sentence is worth reading, even now
        m_chooser->offer(*m_editor, offering({certain}), revision, FixPolicy::Hint);
        QVERIFY(m_refused->first().first().toString().startsWith(u"Hint:"_s));
    }

    void doubtfulFix_isShownFirst_data()
    {
        QTest::addColumn<Applicability>("applicability");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("may be incorrect, taken") << Applicability::MaybeIncorrect << true;
        QTest::newRow("may be incorrect, left") << Applicability::MaybeIncorrect << false;
        QTest::newRow("nothing said, taken") << Applicability::Unspecified << true;
        QTest::newRow("nothing said, left") << Applicability::Unspecified << false;
    }

    void doubtfulFix_isShownFirst()
    {
        QFETCH(Applicability, applicability);
        QFETCH(bool, isTaken);
        QString preview;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            preview = dialog->findChild<QPlainTextEdit *>(u"previewText"_s)->toPlainText();
            isTaken ? dialog->findChild<QPushButton *>(u"applyFixButton"_s)->click()
                    : QTest::keyClick(dialog, Qt::Key_Escape);
        });
        Fix fix = doubtful;
        fix.applicability = applicability;
        offer({fix});
        QCOMPARE(preview, u"line 2\n−     let é = 1;\n+     let _é = 1;\n"_s);
        QCOMPARE(m_editor->text().contains("_é"), isTaken);
        QCOMPARE(m_applied->count(), isTaken ? 1 : 0);
        QCOMPARE(m_refused->count(), 0);
    }

    void severalFixes_areAMenu()
    {
        const Fix inWords = fix(u"use `a && b` & more"_s, Applicability::HasPlaceholders, "/* x */");
        offer({certain, doubtful, inWords});
        QCOMPARE(m_editor->text(), program); // nothing before the choice
        QStringList texts;
        for (const QAction *action : menu()->actions()) {
            texts << action->text();
        }
        QCOMPARE(texts, (QStringList{u"rename it"_s, u"perhaps rename it (with a preview)"_s,
                                     u"use `a &&&& b` && more (fill in the marked part)"_s}));
        QCOMPARE(menu()->activeAction(), menu()->actions().first()); // Enter takes it
        menu()->actions().at(2)->trigger();
        QVERIFY(m_editor->text().contains("/* x */"));
        QCOMPARE(m_applied->first().at(1).toString(), inWords.title);
    }

    void escapedMenu_changesNothing()
    {
        offer({certain, doubtful});
        const QPointer<QMenu> shown = menu();
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(!shown);
        QCOMPARE(m_editor->text(), program);
        QCOMPARE(m_applied->count(), 0);
    }

    void choiceAfterTheTextHasChanged_isRefused()
    {
        offer({certain, doubtful});
        m_editor->replaceRange(0, 0, "// ");
        menu()->actions().first()->trigger();
        QCOMPARE(m_refused->count(), 1);
        QCOMPARE(m_editor->text(), "// "_ba + program);
    }

private:
    void offer(const std::vector<Fix> &fixes)
    {
        m_chooser->offer(*m_editor, offering(fixes), m_editor->revision(), FixPolicy::Allow);
    }

    QMenu *menu() const { return m_editor->findChild<QMenu *>(u"fixMenu"_s); }

    std::unique_ptr<Editor::CodeEditor> m_editor;
    std::unique_ptr<FixChooser> m_chooser;
    std::unique_ptr<QSignalSpy> m_applied;
    std::unique_ptr<QSignalSpy> m_refused;
};

QTEST_MAIN(TestFixChooser)
#include "tst_fixchooser.moc"
