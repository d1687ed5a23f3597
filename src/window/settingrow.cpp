// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingrow.h"

#include "widgets/foldingrow.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr int boxIndent = 26; ///< pixels: below the words of a box

} // namespace

SettingRow::SettingRow(const Words &words, QWidget &control, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    auto *box = qobject_cast<QCheckBox *>(&control);
    if (box) {
        box->setText(words.label);
        grid->addWidget(box, 0, 0, 1, 2, Qt::AlignLeft);
        m_marked = box;
    } else {
        auto *label = new QLabel(words.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(&control);
        label->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->addWidget(label, 1);
        row->addWidget(&control, 0);
        grid->addLayout(row, 0, 0, 1, 2);
        new Widgets::FoldingRow(*row, *this);
        m_marked = label;
    }
    control.setAccessibleName(words.label);
    control.setAccessibleDescription(words.explanation);
    if (!words.explanation.isEmpty()) {
        auto *explanation = new QLabel(words.explanation, this);
        explanation->setTextFormat(Qt::PlainText);
        explanation->setWordWrap(true);
        explanation->setProperty("muted", true);
        explanation->setIndent(box ? boxIndent : 0);
        grid->addWidget(explanation, 1, 0, 1, 2);
    }
}

bool SettingRow::find(const QStringList &words)
{
    const QString text = m_words.label + u' ' + m_words.explanation + u' ' + m_words.others;
    const bool holds =
        std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    m_marked->setProperty("found", holds && !words.isEmpty());
    m_marked->style()->unpolish(m_marked);
    m_marked->style()->polish(m_marked);
    return holds;
}

} // namespace Ochre::Window
