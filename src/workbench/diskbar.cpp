// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/diskbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Ochre::Workbench {

DiskBar::DiskBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("diskBar"));
    setAccessibleName(tr("The file has changed on disk"));
    m_sentence->setObjectName(QStringLiteral("diskSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_sentence, 1);
    addButton(QStringLiteral("diskDifferenceButton"), tr("Show the difference"),
              tr("Compare the text on disk with your text here"), &DiskBar::differenceRequested);
    addButton(QStringLiteral("diskTextButton"), tr("Take the disk's text"),
              tr("Put the text on disk into the editor; your text stays in the history, and Undo brings it back"),
              &DiskBar::diskTextRequested);
    addButton(QStringLiteral("ownTextButton"), tr("Keep mine"),
              tr("Go on with your text; saving it replaces what is on disk"), &DiskBar::ownTextRequested);
    hide();
}

void DiskBar::showChange(const QString &name)
{
    m_sentence->setText(tr("Another program has changed “%1” on disk. Your text here is as you left it, and nothing is "
                           "saved before you choose.")
                            .arg(name));
    show();
}

void DiskBar::addButton(const QString &name, const QString &text, const QString &tip, void (DiskBar::*chosen)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, chosen);
}

} // namespace Ochre::Workbench
