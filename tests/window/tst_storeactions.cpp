// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storekeeper.h"
#include "smallpack.h"

#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

} // namespace

/// What the window offers when the store is damaged, and the way to the backups.
class TestStoreActions final : public QObject {
    Q_OBJECT

    Window::SmallDesk m_desk;

    QString store() const { return Progress::EventStore::fileIn(m_desk.paths().data); }

    /// Fills a store and destroys the beginning of its file.
    bool writeDamagedStore() const
    {
        {
            Progress::ProgressService progress(store(), systemClock());
            progress.open();
            for (int number = 0; number < 20; ++number) {
                progress.record(Journal::AnswerGiven{u"moves"_s, u"question-%1"_s.arg(number), true});
            }
        }
        QFile file(store());
        return file.open(QIODevice::ReadWrite) && file.write(QByteArray(60, '\x11')) == 60;
    }

    QStringList kept() const { return QDir(m_desk.paths().data).entryList({u"*.before-repair-*"_s}); }

private slots:
    void init() { QVERIFY(m_desk.write()); }
    void cleanup() { m_desk.end(); }

    void damagedStore_isShownAndRepairedByOneClick()
    {
        QVERIFY(writeDamagedStore());
        m_desk.open();
        QVERIFY(m_desk->start());
        Widgets::MessageBar *bar = m_desk->bar();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY2(bar->text().contains(u"Every event could be read."_s), qPrintable(bar->text()));
        QCOMPARE(m_desk->progress.state().answers.size(), 20);
        auto *action = bar->findChild<QPushButton *>(u"messageAction"_s);
        QCOMPARE(action->text(), u"Repair my progress"_s);
        QCOMPARE(kept(), QStringList());
        QTest::mouseClick(action, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->progress.isPersistent(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().startsWith(u"Your progress is repaired. Every event could be read."_s),
                                 patience);
        QCOMPARE(kept().size(), 1);
        QVERIFY(m_desk.close());
        const auto opened = Progress::EventStore::open(store());
        QVERIFY(opened);
        QCOMPARE(opened->state().of().answers.size(), 20);
        QCOMPARE(opened->verify()->problems, QStringList());
    }

    // The list of the kept file is there to come back to.
    void restoreAction_opensTheList()
    {
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"restoreAction"_s));
        const QPointer dialog = m_desk->window.findChild<QDialog *>(u"restoreDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *backUp = dialog->findChild<QPushButton *>(u"backupButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(backUp->isEnabled(), patience);
        QTest::mouseClick(backUp, Qt::LeftButton);
        auto *list = dialog->findChild<QTreeWidget *>(u"backupList"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 0, patience);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
    }

    void failedBackup_isSaid()
    {
        QVERIFY(QDir().mkpath(m_desk.paths().data));
        {
            Progress::ProgressService progress(store(), systemClock());
            progress.open();
            progress.record(Journal::AnswerGiven{u"moves"_s, u"q"_s, true});
        }
        // A file where the folder of the backups should be.
        QFile::rename(m_desk.paths().data + u"/backups"_s, m_desk.paths().data + u"/elsewhere"_s);
        QFile file(m_desk.paths().data + u"/backups"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->bar()->isVisible(), patience);
        QVERIFY2(m_desk->bar()->text().startsWith(u"No backup of your progress could be made: "_s),
                 qPrintable(m_desk->bar()->text()));
        QVERIFY(m_desk->progress.isPersistent());
    }
};

QTEST_MAIN(TestStoreActions)
#include "tst_storeactions.moc"
