// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "sync/synchroniser.h"
#include "sync/syncservice.h"
#include "window/syncdialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Sync::SyncService;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things
constexpr qint64 now = 1'780'000'000'000;

} // namespace

/// The dialog on a real store and a real folder.
class TestSyncDialog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Progress::ProgressService> m_progress;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<Window::SyncDialog> m_dialog;

    QString folder() const { return m_home->filePath(u"folder"_s); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QTreeWidget *devices() const { return m_dialog->findChild<QTreeWidget *>(u"syncDevices"_s); }
    QString text(const QString &name) const { return m_dialog->findChild<QLabel *>(name)->text(); }

    bool isDone() const
    {
        return QTest::qWaitFor([this] { return m_service->state() == SyncService::State::Done; }, patience);
    }

    /// Another machine that takes part under this name.
    Result<Sync::SyncReport> other(const QString &name, const QString &forget = {}) const
    {
        auto store = Progress::EventStore::open(m_home->filePath(name + u"/progress.sqlite"_s));
        Sync::SyncOrder order;
        order.folder = folder();
        order.name = name;
        order.nowMs = now;
        order.forget = forget;
        return store.and_then([&](Progress::EventStore &opened) { return Sync::synchronise(opened, order); });
    }

    void typeFolder(const QString &path) const
    {
        auto *line = m_dialog->findChild<QLineEdit *>(u"syncFolder"_s);
        line->selectAll();
        QTest::keyClicks(line, path);
        QTest::keyClick(line, Qt::Key_Return);
    }

    QTreeWidgetItem *row(const QString &name) const
    {
        const auto found = devices()->findItems(name, Qt::MatchExactly, 0);
        return found.isEmpty() ? nullptr : found.front();
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(folder()));
        const QString store = m_home->filePath(u"own/progress.sqlite"_s);
        m_progress = std::make_unique<Progress::ProgressService>(store, [] { return now; });
        m_service = std::make_unique<SyncService>(*m_progress, store, [] { return now; });
        QSignalSpy opened(m_progress.get(), &Progress::ProgressService::opened);
        m_progress->open();
        QVERIFY(opened.wait(patience));
        m_dialog = std::make_unique<Window::SyncDialog>(*m_service);
        m_dialog->QDialog::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_service.reset();
        m_progress.reset();
    }

    void withoutAFolder_onlyOneCanBeChosen()
    {
        QVERIFY(!text(u"syncState"_s).isEmpty());
        QVERIFY(button(u"syncBrowse"_s)->isEnabled());
        for (const QString &name : {u"syncNow"_s, u"syncForget"_s, u"syncLeave"_s}) {
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
        }
        QVERIFY(!button(u"syncJoin"_s)->isVisible());
    }

    void aTypedFolder_isUsedAndItsDevicesAreListed()
    {
        QVERIFY(other(u"laptop"_s));
        typeFolder(folder());
        QVERIFY(isDone());
        QVERIFY(m_dialog->isVisible()); // Enter does not close it
        QCOMPARE(m_service->folder(), folder());
        QCOMPARE(devices()->topLevelItemCount(), 2);
        QVERIFY(row(u"laptop"_s));
        QVERIFY2(text(u"syncState"_s).startsWith(u"Synchronised "), qPrintable(text(u"syncState"_s)));
        QVERIFY(!m_dialog->findChild<QLabel *>(u"syncNotes"_s)->isVisible());
    }

    void aDevice_isForgotten()
    {
        QVERIFY(other(u"laptop"_s));
        typeFolder(folder());
        QVERIFY(isDone());
        QVERIFY(!button(u"syncForget"_s)->isEnabled());
        devices()->setCurrentItem(row(u"laptop"_s));
        QVERIFY(button(u"syncForget"_s)->isEnabled());
        QTest::mouseClick(button(u"syncForget"_s), Qt::LeftButton);
        QVERIFY(isDone());
        QCOMPARE(row(u"laptop"_s)->text(2), u"forgotten"_s);
        QVERIFY(row(u"laptop"_s)->isDisabled());
        QCOMPARE(other(u"laptop"_s)->standing, Sync::Standing::Forgotten);
    }

    void whoWasForgotten_joinsAgainByAButton()
    {
        typeFolder(folder());
        QVERIFY(isDone());
        const QString own = m_service->report().devices.front().id;
        QVERIFY(other(u"laptop"_s) && other(u"laptop"_s, own));
        QTest::mouseClick(button(u"syncNow"_s), Qt::LeftButton);
        QVERIFY(isDone());
        QVERIFY(button(u"syncJoin"_s)->isVisible());
        QVERIFY(!text(u"syncNotes"_s).isEmpty());
        QTest::mouseClick(button(u"syncJoin"_s), Qt::LeftButton);
        QVERIFY(isDone());
        QCOMPARE(m_service->report().standing, Sync::Standing::Returned);
        QVERIFY(!button(u"syncJoin"_s)->isVisible());
    }

    void leaving_emptiesTheLine()
    {
        typeFolder(folder());
        QVERIFY(isDone());
        QTest::mouseClick(button(u"syncLeave"_s), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([this] { return m_service->state() == SyncService::State::Off; }, patience));
        QVERIFY(!button(u"syncNow"_s)->isEnabled());
        QVERIFY(QDir(folder()).exists());
        QCOMPARE(devices()->topLevelItemCount(), 0);
    }

    void aMissingFolder_isSaid()
    {
        typeFolder(m_home->filePath(u"gone"_s));
        QVERIFY(QTest::qWaitFor([this] { return m_service->state() == SyncService::State::Failed; }, patience));
        QVERIFY(text(u"syncNotes"_s).contains(u"gone"_s));
        QVERIFY(button(u"syncNow"_s)->isEnabled());
    }
};

QTEST_MAIN(TestSyncDialog)
#include "tst_syncdialog.moc"
