// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdownblocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

void MarkdownBlocks::openQuote()
{
    m_inside.push_back({Kind::Quote, {}});
}

void MarkdownBlocks::openList(bool isNumbered)
{
    QChar sign = isNumbered ? u'.' : u'-';
    if (m_hasJustClosedList && m_lastSign == sign) {
        sign = isNumbered ? u')' : u'*';
    }
    m_inside.push_back({Kind::List, {}, 0, isNumbered, 0, sign});
    m_hasJustClosedList = false;
}

void MarkdownBlocks::openItem()
{
    if (!isInList()) {
        openList(false);
    }
    Inside &list = m_inside.back();
    ++list.count;
    const QString marker = (list.isNumbered ? QString::number(list.count) + list.sign : QString(list.sign)) + u' ';
    m_inside.push_back({Kind::Item, marker, int(marker.size())});
}

void MarkdownBlocks::close()
{
    if (m_inside.empty()) {
        return;
    }
    if (isInItem() && !m_inside.back().marker.isEmpty()) {
        add({QString()}, false); // an item without anything is still an item
    }
    m_hasJustClosedList = isInList();
    m_lastSign = m_inside.back().sign;
    m_inside.pop_back();
}

QString MarkdownBlocks::prefix(bool isFirstLine)
{
    QString text;
    for (Inside &inside : m_inside) {
        if (inside.kind == Kind::Quote) {
            text += u"> "_s;
        } else if (inside.kind == Kind::Item) {
            text += isFirstLine && !inside.marker.isEmpty() ? inside.marker : QString(inside.width, u' ');
            inside.marker.clear();
        }
    }
    return text;
}

QString MarkdownBlocks::emptyLine() const
{
    QString text;
    for (const Inside &inside : m_inside) {
        if (inside.kind == Kind::Item && !inside.marker.isEmpty()) {
            break; // it begins below
        }
        text += inside.kind == Kind::Quote  ? u"> "_s
                : inside.kind == Kind::Item ? QString(inside.width, u' ')
                                            : QString();
    }
    while (text.endsWith(u' ')) {
        text.chop(1);
    }
    return text;
}

void MarkdownBlocks::add(const QStringList &lines, bool stands)
{
    const bool isFirstOfItem = isInItem() && !m_inside.back().marker.isEmpty();
    // The first item of a list that is not inside another one stands apart from what is above it.
    const auto items = std::ranges::count(m_inside, Kind::Item, &Inside::kind);
    const bool beginsList = isFirstOfItem && items == 1 && m_inside[m_inside.size() - 2].count == 1;
    if (!m_text.isEmpty() && (stands || !isInItem() || beginsList)) {
        m_text += emptyLine() + u'\n';
    }
    bool isFirst = true;
    for (const QString &line : lines) {
        QString whole = prefix(isFirst) + line;
        while (line.isEmpty() && whole.endsWith(u' ')) {
            whole.chop(1);
        }
        m_text += whole + u'\n';
        isFirst = false;
    }
    m_hasJustClosedList = false;
}

} // namespace Ochre::Exchange
