// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/syncdialog.h"

#include "sync/syncservice.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

using Sync::SeenDevice;
using Sync::SyncService;

namespace {

enum Column { Name, Seen, What };
constexpr int idRole = Qt::UserRole;
constexpr int ownRole = Qt::UserRole + 1;

QString seenText(const SeenDevice &device)
{
    return device.lastSeenMs == 0
               ? SyncDialog::tr("not yet")
               : QLocale().toString(QDateTime::fromMSecsSinceEpoch(device.lastSeenMs), QLocale::ShortFormat);
}

QString whatText(const SeenDevice &device)
{
    if (device.isForgotten) {
        return SyncDialog::tr("forgotten");
    }
    if (device.hasLeft) {
        return SyncDialog::tr("takes part no more");
    }
    if (device.isOwn) {
        return SyncDialog::tr("this machine");
    }
    return device.waiting == 0 ? SyncDialog::tr("everything is here")
                               : SyncDialog::tr("%n file(s) are not here whole", nullptr,
                                                static_cast<int>(std::min<qint64>(device.waiting, 1'000'000'000)));
}

} // namespace

SyncDialog::SyncDialog(SyncService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_folder(new QLineEdit(service.folder(), this))
    , m_browse(new QPushButton(tr("&Choose…"), this))
    , m_devices(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_now(new QPushButton(tr("&Synchronise now"), this))
    , m_forget(new QPushButton(tr("&Forget this device"), this))
    , m_leave(new QPushButton(tr("&Leave the folder"), this))
    , m_join(new QPushButton(tr("&Join again"), this))
{
    build();
    connect(m_browse, &QPushButton::clicked, this, &SyncDialog::choose);
    connect(m_folder, &QLineEdit::editingFinished, this, &SyncDialog::takeFolder);
    connect(m_now, &QPushButton::clicked, &m_service, &SyncService::synchronise);
    connect(m_leave, &QPushButton::clicked, &m_service, &SyncService::leave);
    connect(m_join, &QPushButton::clicked, &m_service, &SyncService::joinAgain);
    connect(m_forget, &QPushButton::clicked, this, &SyncDialog::forget);
    connect(m_devices, &QTreeWidget::currentItemChanged, this, &SyncDialog::chooseChanged);
    connect(&m_service, &SyncService::left, m_folder, &QLineEdit::clear);
    connect(&m_service, &SyncService::changed, this, &SyncDialog::refresh);
    refresh();
}

// The line loses the focus, and so ends its editing, when the dialog is none any more.
SyncDialog::~SyncDialog()
{
    m_folder->disconnect(this);
}

void SyncDialog::build()
{
    setObjectName(u"syncDialog"_s);
    setWindowTitle(tr("Synchronise"));
    auto *about =
        new QLabel(tr("Your machines exchange answers, notes and programs through a folder that another program "
                      "carries, such as Syncthing, Nextcloud or Dropbox, or through a stick. Whoever can read "
                      "the folder can read them, too."),
                   this);
    about->setWordWrap(true);
    auto *label = new QLabel(tr("Fol&der:"), this);
    label->setBuddy(m_folder);
    m_folder->setObjectName(u"syncFolder"_s);
    m_folder->setAccessibleName(tr("Sync folder"));
    m_folder->setPlaceholderText(tr("No folder is chosen"));
    m_browse->setObjectName(u"syncBrowse"_s);
    m_devices->setObjectName(u"syncDevices"_s);
    m_devices->setAccessibleName(tr("Devices that take part"));
    m_devices->setHeaderLabels({tr("Device"), tr("Last seen"), tr("State")});
    m_devices->setRootIsDecorated(false);
    m_devices->setUniformRowHeights(true);
    m_devices->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_devices->header()->setSectionResizeMode(Seen, QHeaderView::ResizeToContents);
    m_state->setObjectName(u"syncState"_s);
    m_notes->setObjectName(u"syncNotes"_s);
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_now->setObjectName(u"syncNow"_s);
    m_forget->setObjectName(u"syncForget"_s);
    m_leave->setObjectName(u"syncLeave"_s);
    m_join->setObjectName(u"syncJoin"_s);
    for (QPushButton *button : {m_browse, m_now, m_forget, m_leave, m_join}) {
        button->setAutoDefault(false); // Enter in the line is for the folder
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (QPushButton *button : {m_forget, m_leave, m_join, m_now}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_folder, 1);
    line->addWidget(m_browse);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(about);
    rows->addLayout(line);
    rows->addWidget(m_devices, 1);
    rows->addWidget(m_state);
    rows->addWidget(m_notes);
    rows->addWidget(buttons);
    resize(760, 440);
}

QString SyncDialog::sentences(const SyncService &service)
{
    if (service.state() == SyncService::State::Failed) {
        return service.problem().text();
    }
    QStringList lines = service.report().notes;
    if (service.report().problem) {
        lines.prepend(service.report().problem->text());
    }
    return lines.join(u'\n');
}

void SyncDialog::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the sync folder"), m_folder->text());
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
        takeFolder();
    }
}

void SyncDialog::takeFolder()
{
    const QString text = m_folder->text().trimmed();
    m_service.setFolder(text.isEmpty() ? QString() : QDir(text).absolutePath());
}

void SyncDialog::refresh()
{
    const bool isRunning = m_service.state() == SyncService::State::Running;
    const bool isOff = m_service.state() == SyncService::State::Off;
    if (!m_folder->hasFocus()) {
        m_folder->setText(m_service.folder());
    }
    m_folder->setEnabled(!isRunning);
    m_browse->setEnabled(!isRunning);
    m_now->setEnabled(!isRunning && !isOff);
    m_leave->setEnabled(!isRunning && !isOff);
    m_join->setVisible(m_service.state() == SyncService::State::Done
                       && m_service.report().standing == Sync::Standing::Forgotten);
    m_state->setText(isOff ? tr("Progress stays on this machine.") : m_service.stateText());
    m_notes->setText(sentences(m_service));
    m_notes->setVisible(!m_notes->text().isEmpty());
    showDevices();
}

void SyncDialog::showDevices()
{
    const QTreeWidgetItem *current = m_devices->currentItem();
    const QString chosen = current ? current->data(Name, idRole).toString() : QString();
    m_devices->clear();
    for (const SeenDevice &device : m_service.report().devices) {
        auto *item = new QTreeWidgetItem(
            m_devices, {device.name.isEmpty() ? device.id : device.name, seenText(device), whatText(device)});
        item->setData(Name, idRole, device.id);
        item->setData(Name, ownRole, device.isOwn || device.isForgotten);
        item->setToolTip(Name, device.id);
        item->setDisabled(!device.isActive());
        if (device.id == chosen) {
            m_devices->setCurrentItem(item);
        }
    }
    chooseChanged();
}

void SyncDialog::chooseChanged()
{
    const QTreeWidgetItem *item = m_devices->currentItem();
    m_forget->setEnabled(m_now->isEnabled() && item && !item->data(Name, ownRole).toBool());
}

void SyncDialog::forget()
{
    if (const QTreeWidgetItem *item = m_devices->currentItem()) {
        m_service.forget(item->data(Name, idRole).toString());
    }
}

} // namespace Ochre::Window
