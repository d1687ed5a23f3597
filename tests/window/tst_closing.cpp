// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "support/filesizelimit.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

/// Keeps a store from being written, as long as it lives.
class Obstacle final {
public:
    Obstacle(const QString &kind, const QString &store)
    {
        if (kind == u"full disk"_s) {
            m_full.emplace(0);
            return;
        }
        auto other = Sqlite::Connection::open(store, Sqlite::Access::ReadWrite);
        if (!other || !Sqlite::execute((*other)->database(), u"BEGIN IMMEDIATE"_s)) {
            qFatal("the store could not be locked");
        }
        m_locker = std::move(*other);
    }

private:
    std::optional<FileSizeLimit> m_full;
    std::unique_ptr<Sqlite::Connection> m_locker;
};

/// Calls back once when the question is on the screen.
template<typename Function>
void atTheQuestion(QObject *context, Function seen)
{
    auto *timer = new QTimer(context);
    timer->setInterval(10);
    QObject::connect(timer, &QTimer::timeout, context, [timer, seen] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (question && question->objectName() == u"closeQuestion"_s) {
            timer->stop();
            timer->deleteLater();
            seen(question);
        }
    });
    timer->start();
}

void click(QAbstractButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

/// The window is closed while something is not on disk.
class TestClosing final : public QObject {
    Q_OBJECT

    Window::SmallDesk m_desk;

    QString store() const { return Progress::EventStore::fileIn(m_desk.paths().data); }
    Editor::CodeEditor *editor() const { return m_desk->workbench()->editor(); }

    /// Answers the first question by its key and types into the program.
    void work() const
    {
        QTest::keyClick(m_desk->window.learnView().questionPanel, Qt::Key_0);
        editor()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"// kept "_s);
    }

    QStringList answersOnDisk() const
    {
        const auto opened = Progress::EventStore::open(store(), Sqlite::Access::ReadOnly);
        return opened ? opened->state().of().answers.keys() : QStringList{u"cannot be opened"_s};
    }

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->progress.hasUnsaved(), patience);
    }
    void cleanup() { m_desk.end(); }

    void workInHand_isSavedWithoutAQuestion()
    {
        work();
        const QByteArray typed = editor()->text();
        QVERIFY(typed.contains("// kept "));
        QVERIFY(m_desk->window.close()); // would hang at a question
        m_desk.end();
        QCOMPARE(answersOnDisk(), QStringList{u"moves-first"_s});
        QVERIFY(m_desk.start());
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), typed, patience);
    }

    void cancel_keepsTheWindowAndTheText_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("full disk") << u"full disk"_s;
        QTest::newRow("locked store") << u"locked store"_s;
    }

    void cancel_keepsTheWindowAndTheText()
    {
        QFETCH(const QString, kind);
        QByteArray typed;
        {
            const Obstacle obstacle(kind, store());
            work();
            typed = editor()->text();
            QString said;
            atTheQuestion(&m_desk->window, [&said](QMessageBox *question) {
                said = question->text() + u' ' + question->informativeText();
                click(question->button(QMessageBox::Cancel));
            });
            QVERIFY(!m_desk->window.close());
            QVERIFY2(said.contains(u"is not on disk"_s) && said.contains(u"Everything before is safe"_s),
                     qPrintable(said));
            QVERIFY(said.contains(m_desk->progress.problem()->text()));
            QVERIFY(m_desk->window.isVisible());
            QCOMPARE(editor()->text(), typed);
            QVERIFY(m_desk->progress.state().answers.contains(u"moves-first"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->progress.hasUnsaved(), patience); // it goes on trying
        QVERIFY(m_desk.close());
        QCOMPARE(answersOnDisk(), QStringList{u"moves-first"_s});
        QVERIFY(m_desk.start());
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), typed, patience);
    }

    void closeAnyway_losesOnlyWhatItNamed()
    {
        work();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->progress.hasUnsaved(), patience);
        {
            const Obstacle obstacle(u"full disk"_s, store());
            QTest::keyClick(m_desk->window.learnView().questionPanel, Qt::Key_Return); // the next question
            QTest::keyClick(m_desk->window.learnView().questionPanel, Qt::Key_0);
            QVERIFY(m_desk->progress.state().answers.contains(u"moves-second"_s));
            atTheQuestion(&m_desk->window, [](QMessageBox *question) {
                QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
                click(question->findChild<QPushButton *>(u"closeAnywayButton"_s));
            });
            QVERIFY(m_desk.close());
        }
        QCOMPARE(answersOnDisk(), QStringList{u"moves-first"_s});
    }

    // The reason may pass while somebody reads the question.
    void question_goesWhenAllIsSaved()
    {
        std::optional<Obstacle> obstacle(std::in_place, u"full disk"_s, store());
        work();
        atTheQuestion(&m_desk->window, [&obstacle](QMessageBox *) { obstacle.reset(); });
        QVERIFY(m_desk.close());
        QCOMPARE(answersOnDisk(), QStringList{u"moves-first"_s});
    }

    void storeThatWasNeverOpened_isAskedAboutToo()
    {
        m_desk.end();
        QFile file(m_desk.file(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_desk.paths().data = file.fileName() + u"/data"_s; // nobody can write below a file
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->progress.problem().has_value() && !m_desk.lessonId().isEmpty(), patience);
        QTest::keyClick(m_desk->window.learnView().questionPanel, Qt::Key_0);
        QString said;
        atTheQuestion(&m_desk->window, [&said](QMessageBox *question) {
            said = question->text();
            QTest::keyClick(question, Qt::Key_Escape);
        });
        QVERIFY(!m_desk->window.close());
        QVERIFY2(said.contains(u"since the start is not on disk"_s), qPrintable(said));
        QVERIFY(m_desk->window.isVisible());
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
