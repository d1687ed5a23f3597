// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "journal/payload.h"
#include "smallpack.h"
#include "window/keysdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QTimer>
#include <QUuid>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// The Help menu: the keys, the words about the program, and a report that gives nobody away.
class TestHelpActions final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        QGuiApplication::clipboard()->clear();
    }

    void cleanup() { m_desk.end(); }

    void report_saysWhatHelpersAskFor()
    {
        QVERIFY(m_desk->findToolchain(m_desk.file(u"no-such-rustc"_s)));
        const QString text = report();
        for (const QString &part : {u"Ochre "_s, u"Qt %1"_s.arg(QLatin1StringView(qVersion())),
                                    u"rustc: no answer (%1)"_s.arg(m_desk->settings.rustcPath()), u"sandbox: "_s,
                                    u"store: open"_s, u"Log:"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        }
        QVERIFY(!text.contains(u"store problem"_s));
        QVERIFY(m_desk->bar()->isVisible()); // and the learner is told where it is
        QVERIFY(m_desk->bar()->text().contains(u"clipboard"_s));
    }

    void report_holdsNothingThatTheLearnerWrote()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        m_desk->workbench()->editor()->replaceText("fn main() { /* my-secret-program */ }\n");
        m_desk->workbench()->saveSnapshot(Progress::SnapshotReason::Typed);
        m_desk->progress.record(Journal::ConfidenceRated{u"moves"_s, 3, u"my-secret-explanation"_s});
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s,
                                                     .note = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                                     .text = u"my-secret-note"_s});
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        m_desk->window.openFile(m_desk.file(u"missing.rs"_s)); // something for the log
        QVERIFY2(!report().contains(u"my-secret"_s), qPrintable(report()));
    }

    void report_saysWhatIsWrongWithTheStore()
    {
        m_desk.end();
        QVERIFY(Window::SmallPack::write(m_desk.file(u"plain"_s), "x"));
        m_desk.paths().data = m_desk.file(u"plain/data"_s);
        Window::WindowDesk desk(m_desk.paths());
        QSignalSpy failed(&desk.progress, &Progress::ProgressService::failed);
        QVERIFY(desk.start());
        QVERIFY(failed.count() > 0 || failed.wait());
        QVERIFY(desk.press(u"reportAction"_s));
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"store: not open"_s), qPrintable(text));
        QVERIFY2(text.contains(u"store problem: "_s), qPrintable(text));
    }

    void keys_areShownInADialogThatCloses()
    {
        QVERIFY(m_desk->press(u"shortcutsAction"_s));
        auto *dialog = m_desk->window.findChild<Window::KeysDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window.findChild<Window::KeysDialog *>()); // and is gone, not hidden
    }

    void about_namesTheProgramAndItsLicence()
    {
        QString text;
        QTimer::singleShot(0, this, [&text] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                text = box->text();
                box->accept();
            }
        });
        QVERIFY(m_desk->press(u"aboutAction"_s));
        QVERIFY2(text.contains(u"Ochre"_s) && text.contains(u"GPL"_s), qPrintable(text));
    }

private:
    QString report() const
    {
        return m_desk->press(u"reportAction"_s) ? QGuiApplication::clipboard()->text() : QString();
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestHelpActions)
#include "tst_helpactions.moc"
