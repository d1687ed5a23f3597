// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/restoredialog.h"

#include "progress/progressservice.h"

#include <QAccessible>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

using Progress::BackupReason;

namespace {

enum Column { When, Why, Size, Events, Today, ColumnCount };
constexpr int fileRole = Qt::UserRole;

/// Qt's plural forms take an int.
int countOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, 1'000'000'000));
}

} // namespace

RestoreDialog::RestoreDialog(Progress::ProgressService &progress, QWidget *parent)
    : QDialog(parent)
    , m_progress(progress)
    , m_list(new QTreeWidget(this))
    , m_status(new QLabel(this))
    , m_restore(new QPushButton(tr("&Restore this backup"), this))
    , m_backUp(new QPushButton(tr("&Back up now"), this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    auto *about = new QLabel(tr("A backup is made on every day on which you study, and before an import. When one is "
                                "restored, the progress of today stays in this list, so that you can come back to it."),
                             this);
    about->setWordWrap(true);
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("Backups of your progress"));
    m_list->setHeaderLabels({tr("Made on"), tr("Why"), tr("Size"), tr("Events"), tr("Compared with today")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    for (int column = When; column < Today; ++column) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_status->setObjectName(u"restoreStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_restore->setObjectName(u"restoreButton"_s);
    m_backUp->setObjectName(u"backupButton"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(m_backUp, QDialogButtonBox::ActionRole);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(about);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_status);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RestoreDialog::chooseChanged);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(m_backUp, &QPushButton::clicked, this, &RestoreDialog::backUp);
    resize(820, 420);
    say(tr("Looking into the backups…"));
    refresh();
}

QString RestoreDialog::reasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily:
        return tr("of the day");
    case BackupReason::BeforeImport:
        return tr("before an import");
    case BackupReason::ByHand:
        return tr("by hand");
    case BackupReason::BeforeRestore:
        return tr("before a restore");
    case BackupReason::BeforeRepair:
        return tr("before a repair");
    case BackupReason::BeforeFormat:
        return tr("before an update");
    case BackupReason::SetAside:
        return tr("set aside");
    }
    return {};
}

QString RestoreDialog::comparison(const Result<Progress::BackupContent> &content)
{
    if (!content) {
        return tr("cannot be read");
    }
    if (!content->isCompared) {
        return tr("not known, because today's cannot be read");
    }
    QStringList parts;
    if (content->missing > 0) {
        parts << tr("lacks %n event(s) since %1", nullptr, countOf(content->missing))
                     .arg(QLocale().toString(content->firstMissing, QLocale::ShortFormat));
    }
    if (content->onlyHere > 0) {
        parts << tr("has %n event(s) more", nullptr, countOf(content->onlyHere));
    }
    return parts.isEmpty() ? tr("holds the same") : parts.join(u", "_s);
}

void RestoreDialog::refresh()
{
    setBusy(true);
    m_progress.keeper().list().then(this, [this](const Result<std::vector<Progress::ListedBackup>> &backups) {
        setBusy(false);
        if (backups) {
            show(*backups);
        } else {
            say(backups.error().text());
        }
    });
}

void RestoreDialog::show(const std::vector<Progress::ListedBackup> &backups)
{
    m_list->clear();
    const QLocale locale;
    for (const auto &[backup, content] : backups) {
        auto *item = new QTreeWidgetItem(
            m_list, {locale.toString(QDateTime::fromMSecsSinceEpoch(backup.timeMs), QLocale::ShortFormat),
                     reasonText(backup.reason), locale.formattedDataSize(backup.bytes),
                     content ? locale.toString(content->events) : u"–"_s, comparison(content)});
        item->setData(When, fileRole, backup.file);
        item->setToolTip(When, backup.file);
        item->setToolTip(Today, content ? item->text(Today) : content.error().text());
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Events, Qt::AlignRight | Qt::AlignVCenter);
        item->setDisabled(!content.has_value());
    }
    if (backups.empty()) {
        say(tr("There is no backup yet."));
    } else if (m_status->text() == tr("Looking into the backups…")) {
        say({});
    }
    chooseChanged();
}

void RestoreDialog::chooseChanged()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_restore->setEnabled(!m_isBusy && item && !item->isDisabled());
    m_backUp->setEnabled(!m_isBusy);
}

void RestoreDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    chooseChanged();
}

void RestoreDialog::restore()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isDisabled()) {
        return;
    }
    setBusy(true);
    say(tr("Restoring…"));
    m_progress.restore(item->data(When, fileRole).toString())
        .then(this, [this, when = item->text(When)](const Result<Progress::RestoreReport> &restored) {
            say(restored ? tr("Your progress is now that of %1. What was there before stands in the list.").arg(when)
                         : restored.error().text());
            refresh();
        });
}

void RestoreDialog::backUp()
{
    setBusy(true);
    say(tr("Making a backup…"));
    m_progress.keeper().backUp().then(this, [this](const Result<Progress::Backup> &made) {
        say(made ? tr("The backup is made and proven; it stays until you remove it.") : made.error().text());
        refresh();
    });
}

void RestoreDialog::say(const QString &sentence)
{
    m_status->setText(sentence);
    m_status->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleAnnouncementEvent event(m_status, sentence);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace Ochre::Window
