// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/delimitedrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

class RowReader final {
public:
    RowReader(const QString &text, QChar separator, QChar comment)
        : m_text(text)
        , m_separator(separator)
        , m_comment(comment)
    {
    }

    std::vector<DelimitedRow> run()
    {
        std::vector<DelimitedRow> rows;
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'\n') {
                ++m_at;
                ++m_line;
            } else if (!m_comment.isNull() && m_text[m_at] == m_comment) {
                skipLine();
            } else {
                rows.push_back(row());
            }
        }
        return rows;
    }

private:
    void skipLine()
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    DelimitedRow row()
    {
        DelimitedRow row{m_line, {}};
        while (true) {
            const bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
            row.cells << (isQuoted ? quoted(row.isClosed) : plain());
            if (m_at >= m_text.size() || m_text[m_at] == u'\n') {
                return row;
            }
            ++m_at; // the separator
        }
    }

    QString plain()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n') {
            ++m_at;
        }
        return m_text.sliced(from, m_at - from);
    }

    QString quoted(bool &isClosed)
    {
        QString cell;
        ++m_at;
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'"') {
                ++m_at;
                if (m_at >= m_text.size() || m_text[m_at] != u'"') {
                    return cell + plain();
                }
            } else if (m_text[m_at] == u'\n') {
                ++m_line;
            }
            cell += m_text[m_at++];
        }
        isClosed = false;
        return cell;
    }

    const QString &m_text;
    QChar m_separator;
    QChar m_comment;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<DelimitedRow> delimitedRows(const QString &text, QChar separator, QChar comment)
{
    return RowReader(text, separator, comment).run();
}

QString quotedCell(const QString &text)
{
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString cellOf(const QString &text, QChar separator)
{
    const bool needsQuotes = std::ranges::any_of(text, [separator](QChar letter) {
        return letter == separator || letter == u'"' || letter == u'\n' || letter == u'\r';
    });
    return needsQuotes ? quotedCell(text) : text;
}

} // namespace Ochre::Exchange
