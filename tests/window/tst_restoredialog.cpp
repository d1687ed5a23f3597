// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/backups.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "window/restoredialog.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;
using Window::RestoreDialog;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

} // namespace

/// The list of backups on a real store: what stands in it, restoring, and coming back.
class TestRestoreDialog final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    std::unique_ptr<ProgressService> m_progress;
    std::unique_ptr<RestoreDialog> m_dialog;

    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(u"backupList"_s); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QString status() const { return m_dialog->findChild<QLabel *>(u"restoreStatus"_s)->text(); }

    bool answerQuestion(const QString &question) const
    {
        auto saved = m_progress->record(Journal::AnswerGiven{u"own"_s, question, true});
        return QTest::qWaitFor([&saved] { return saved.isFinished(); }) && saved.result();
    }

    /// Waits until the backup of the day is made, when there is something to back up.
    void open()
    {
        m_progress.reset();
        m_progress = std::make_unique<ProgressService>(m_store, systemClock());
        QSignalSpy cared(&m_progress->keeper(), &StoreKeeper::careEnded);
        m_progress->open();
        QVERIFY(cared.wait(patience));
    }

    void openDialog()
    {
        m_dialog = std::make_unique<RestoreDialog>(*m_progress);
        m_dialog->QDialog::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = EventStore::fileIn(m_folder->path());
        open();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_progress.reset();
    }

    void noBackup_isSaid()
    {
        openDialog();
        QTRY_COMPARE_WITH_TIMEOUT(status(), u"There is no backup yet."_s, patience);
        QVERIFY(!button(u"restoreButton"_s)->isEnabled());
    }

    void backup_isMadeRestoredAndUndone()
    {
        QVERIFY(answerQuestion(u"q1"_s));
        open();
        openDialog();
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 1, patience);
        QCOMPARE(list()->topLevelItem(0)->text(1), u"of the day"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"backupButton"_s)->isEnabled(), patience);
        QTest::mouseClick(button(u"backupButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 2, patience);
        QVERIFY(status().startsWith(u"The backup is made and proven"_s));
        QCOMPARE(list()->topLevelItem(0)->text(1), u"by hand"_s);
        QCOMPARE(list()->topLevelItem(0)->text(3), u"1"_s);
        QCOMPARE(list()->topLevelItem(0)->text(4), u"holds the same"_s);

        QVERIFY(answerQuestion(u"q2"_s));
        openDialog();
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 2, patience);
        QVERIFY(list()->topLevelItem(0)->text(4).startsWith(u"lacks 1 event(s) since "_s));
        list()->setCurrentItem(list()->topLevelItem(0));
        QTest::mouseClick(button(u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 3, patience);
        QVERIFY(status().startsWith(u"Your progress is now that of "_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_progress->state().answers.contains(u"q2"_s), patience);

        const QList<QTreeWidgetItem *> before = list()->findItems(u"before a restore"_s, Qt::MatchExactly, 1);
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0]->text(4), u"has 1 event(s) more"_s);
        list()->setCurrentItem(before[0]);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"restoreButton"_s)->isEnabled(), patience);
        QTest::mouseClick(button(u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_progress->state().answers.contains(u"q2"_s), patience);
        QVERIFY(answerQuestion(u"q3"_s));
    }

    void damagedBackup_cannotBeChosen()
    {
        QVERIFY(QDir().mkpath(backupFolder(m_store)));
        QFile file(backupFolder(m_store) + u'/' + backupName(BackupReason::Daily, 1'780'000'000'000));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database") > 0);
        file.close();
        openDialog();
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 1, patience);
        QCOMPARE(list()->topLevelItem(0)->text(4), u"cannot be read"_s);
        list()->setCurrentItem(list()->topLevelItem(0));
        QVERIFY(!button(u"restoreButton"_s)->isEnabled());
    }

    void damagedStore_isSaidInTheComparison()
    {
        QCOMPARE(RestoreDialog::comparison(BackupContent{.events = 3, .isCompared = false}),
                 u"not known, because today's cannot be read"_s);
        QCOMPARE(RestoreDialog::comparison(BackupContent{3, 0, {}, 2}), u"has 2 event(s) more"_s);
    }
};

QTEST_MAIN(TestRestoreDialog)
#include "tst_restoredialog.moc"
