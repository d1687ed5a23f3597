// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keysdialog.h"

#include "window/keycontrol.h"
#include "window/keyseditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

KeysDialog::KeysDialog(KeyControl &keys, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"keysFilter"_s);
    filter->setPlaceholderText(tr("Find a command or a key"));
    filter->setAccessibleName(tr("Find a command or a key"));
    filter->setClearButtonEnabled(true);
    auto *editor = new KeysEditor(keys, this);
    auto *restore = new QPushButton(tr("All as delivered"), this);
    restore->setObjectName(u"restoreAllKeysButton"_s);
    restore->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeKeysButton"_s);
    close->setProperty("primary", true);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(restore);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(filter);
    rows->addWidget(editor, 1);
    rows->addLayout(buttons);
    const auto showRestore = [&keys, restore] { restore->setEnabled(keys.isAnyChanged()); };
    showRestore();
    connect(&keys, &KeyControl::changed, restore, showRestore);
    connect(restore, &QPushButton::clicked, &keys, &KeyControl::restoreAll);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, editor, &KeysEditor::find);
    const QSize room = screen()->availableSize() * 4 / 5;
    resize(QSize(600, 640).boundedTo(room));
    filter->setFocus(Qt::OtherFocusReason);
}

} // namespace Ochre::Window
