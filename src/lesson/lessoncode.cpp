// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessoncode.h"

#include "lesson/codecaption.h"
#include "lesson/lessonoutput.h"
#include "richtext/codeblock.h"
#include "richtext/textcard.h"
#include "richtext/textfolds.h"

#include <QTextTable>

#include <algorithm>

namespace Ochre::Lesson {

using Course::Fence;

namespace {

QString saysId(int index)
{
    return QStringLiteral("says-%1").arg(index);
}

QString resultId(int index)
{
    return QStringLiteral("result-%1").arg(index);
}

} // namespace

LessonCode::LessonCode(Richtext::TextFolds &folds)
    : m_folds(folds)
{
}

void LessonCode::reset(const Richtext::PageStyle &style, const QString &unavailable)
{
    m_style = style;
    m_unavailable = unavailable;
    m_cards.clear();
}

void LessonCode::forgetResults()
{
    m_results.clear();
    m_running.clear();
}

const Fence *LessonCode::fence(int index) const
{
    const auto card = m_cards.constFind(index);
    return card == m_cards.cend() ? nullptr : &card->fence;
}

int LessonCode::exampleNumber(int index) const
{
    const Fence *asked = fence(index);
    if (!asked || !asked->isRust()) {
        return 0;
    }
    int number = 1;
    for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card) {
        number += card.key() < index && card->fence.isRust() ? 1 : 0;
    }
    return number;
}

QByteArray LessonCode::program(int index) const
{
    const Fence *asked = fence(index);
    return asked ? asked->program() : QByteArray();
}

void LessonCode::addAction(QTextCursor &cursor, const QString &text, const QString &action, int index) const
{
    if (!cursor.atBlockStart()) {
        cursor.insertText(QStringLiteral("    "), m_style.small(m_style.palette().muted));
    }
    const Richtext::PageLink link{action, QString::number(index)};
    QString unbroken = text;
    unbroken.replace(u' ', QChar::Nbsp);
    cursor.insertText(unbroken, m_style.action(link.href()));
}

void LessonCode::writeActions(QTextCursor &cursor, int index, const Fence &fence) const
{
    const bool fails = fence.compileFail && fence.ignoreReason.isEmpty();
    if (fence.isRunnable() || fails) {
        addAction(cursor, tr("▶ Run"), QStringLiteral("run"), index);
    }
    if (fence.isRust()) {
        addAction(cursor, tr("Open in editor"), QStringLiteral("edit"), index);
    }
    if (fence.language != QLatin1String("output")) {
        addAction(cursor, tr("Copy"), QStringLiteral("copy"), index);
    }
}

void LessonCode::write(QTextCursor &cursor, const Richtext::CodeBlock &block)
{
    const Fence fence = Course::makeFence(block.info, block.text, 0);
    // Indented blocks have no number among the fences; each gets one below them.
    const auto indented = std::ranges::count_if(m_cards.keys(), [](int card) { return card < 0; });
    const int index = block.ordinal >= 0 ? block.ordinal : -1 - static_cast<int>(indented);
    Richtext::TextCard card(cursor, m_style);
    QTextCursor actions;
    QTextCursor caption = card.addStrip({}, actions);
    CodeCaption::write(caption, fence, m_style.small(m_style.palette().muted));
    writeActions(actions, index, fence);
    QTextCursor body = card.addRow(Richtext::CardRow::Code);
    const Richtext::TextStyle &style = fence.isRust() ? m_style.lesson() : m_style.note();
    Richtext::insertCode(body, fence.shown, fence.language, style);
    m_cards.insert(index, {fence, card.table()});
    if (fence.compileFail && fence.ignoreReason.isEmpty()) {
        m_folds.add(card.table(), saysId(index), tr("What the compiler says"),
                    [this, index](QTextCursor &row) { writeSays(row, index); });
    }
    card.leave(cursor);
}

void LessonCode::writeSays(QTextCursor &cursor, int index) const
{
    const auto result = m_results.constFind(index);
    if (result != m_results.cend()) {
        LessonOutput::writeDiagnostics(cursor, *result, m_style);
        return;
    }
    const QString words = m_unavailable.isEmpty() ? tr("Asking the compiler on this machine…") : m_unavailable;
    cursor.setBlockFormat(m_style.line(20));
    cursor.insertText(words, m_style.small(m_style.palette().muted));
    if (m_running.contains(index)) {
        addAction(cursor, tr("■ Stop"), QStringLiteral("stop"), index);
    } else if (m_unavailable.isEmpty() && m_ask) {
        m_ask(index);
    }
}

void LessonCode::showStarted(int index)
{
    if (!m_cards.contains(index)) {
        return;
    }
    m_results.remove(index);
    m_running.insert(index);
    if (m_cards[index].fence.compileFail) {
        m_folds.isOpen(saysId(index)) ? m_folds.refresh(saysId(index)) : m_folds.setOpen(saysId(index), true);
    } else {
        writeResultRows(index);
    }
}

void LessonCode::showResult(int index, const Runner::RunResult &result)
{
    if (!m_cards.contains(index)) {
        return;
    }
    m_running.remove(index);
    m_results.insert(index, result);
    if (m_cards[index].fence.compileFail) {
        m_folds.isOpen(saysId(index)) ? m_folds.refresh(saysId(index)) : m_folds.setOpen(saysId(index), true);
    } else {
        writeResultRows(index);
    }
}

void LessonCode::hideResult(int index)
{
    m_results.remove(index);
    if (m_cards.contains(index)) {
        removeResultRows(index);
    }
}

void LessonCode::removeResultRows(int index)
{
    Richtext::TextCard card(m_cards[index].table, m_style);
    const int row = card.rowOf(resultId(index));
    while (row >= 0 && card.rowCount() > row) {
        card.removeRow(card.rowCount() - 1);
    }
}

void LessonCode::writeResultRows(int index)
{
    QTextCursor edit(m_cards[index].table->firstCursorPosition());
    edit.beginEditBlock();
    removeResultRows(index);
    Richtext::TextCard card(m_cards[index].table, m_style);
    QTextCursor actions;
    QTextCursor strip = card.addStrip({}, actions);
    card.setFold(card.rowCount() - 1, resultId(index));
    const auto result = m_results.constFind(index);
    if (result == m_results.cend()) {
        strip.insertText(tr("Running…"), m_style.small(m_style.palette().muted));
        addAction(actions, tr("■ Stop"), QStringLiteral("stop"), index);
    } else {
        LessonOutput::writeOutcome(strip, *result, m_style);
        addAction(actions, tr("Hide"), QStringLiteral("hide"), index);
        QTextCursor output = card.addRow(Richtext::CardRow::Output);
        if (result->outcome == Runner::Outcome::CompileFailed) {
            LessonOutput::writeDiagnostics(output, *result, m_style);
        } else {
            LessonOutput::writePrinted(output, *result, m_style);
        }
    }
    edit.endEditBlock();
}

void LessonCode::restoreResults()
{
    const QList<int> written = m_cards.keys(); // writing changes the cards
    for (const int index : written) {
        if (!m_cards[index].fence.compileFail && (m_results.contains(index) || m_running.contains(index))) {
            writeResultRows(index);
        }
    }
}

} // namespace Ochre::Lesson
