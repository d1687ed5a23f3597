// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/htmlmarkdown.h"

#include "exchange/htmltokens.h"
#include "exchange/inlinemarkdown.h"
#include "exchange/markdownblocks.h"
#include "exchange/markdowntext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr int deepest = 12; // lists and quotes in each other; what is deeper is text of the deepest

QString markOf(const QString &name)
{
    static const QHash<QString, QString> marks{{u"b"_s, u"**"_s},     {u"strong"_s, u"**"_s}, {u"i"_s, u"*"_s},
                                               {u"em"_s, u"*"_s},     {u"del"_s, u"~~"_s},    {u"s"_s, u"~~"_s},
                                               {u"strike"_s, u"~~"_s}};
    return marks.value(name);
}

bool isCode(const QString &name)
{
    return name == u"code" || name == u"tt" || name == u"kbd" || name == u"samp";
}

/// Tags that a line ends at.
bool isBlock(const QString &name)
{
    static const QSet<QString> names{u"p"_s,      u"div"_s,    u"section"_s, u"article"_s,   u"header"_s,
                                     u"footer"_s, u"table"_s,  u"caption"_s, u"dl"_s,        u"dt"_s,
                                     u"dd"_s,     u"figure"_s, u"center"_s,  u"details"_s,   u"summary"_s,
                                     u"form"_s,   u"main"_s,   u"body"_s,    u"figcaption"_s};
    return names.contains(name);
}

int headingOf(const QString &name)
{
    const bool isHeading = name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
    return isHeading ? name[1].digitValue() : 0;
}

/// Links that lead out of the program, or to a lesson. Anything else could be a program.
QString safeTarget(const QString &target)
{
    static const QRegularExpression form(u"^(https?://|mailto:|lesson:)[^\\s<>\\\\\\x00-\\x1f]+\\z"_s);
    return form.match(target).hasMatch() ? target : QString();
}

class Converter final {
public:
    QString run(const QString &html)
    {
        for (const HtmlToken &token : htmlTokens(html)) {
            take(token);
        }
        endPre();
        endTable();
        endParagraph();
        while (!m_opened.isEmpty()) {
            m_blocks.close();
            m_opened.removeLast();
        }
        return m_blocks.text().trimmed();
    }

private:
    void take(const HtmlToken &token)
    {
        const bool opens = token.kind == HtmlToken::Kind::Open;
        if (m_isInPre) {
            takeInPre(token);
        } else if (m_codeDepth > 0) {
            takeInCode(token);
        } else if (token.kind == HtmlToken::Kind::Text) {
            m_inline.addText(token.text);
            m_isAfterBreak = m_isAfterBreak && token.text.trimmed().isEmpty();
        } else if (const QString mark = markOf(token.name); !mark.isEmpty()) {
            opens ? m_inline.open(mark) : m_inline.close(mark);
        } else if (isCode(token.name)) {
            m_codeDepth = opens ? 1 : 0;
        } else if (!takeLine(token, opens)) {
            takeBlock(token, opens);
        }
    }

    /// Breaks, links and pictures.
    bool takeLine(const HtmlToken &token, bool opens)
    {
        if (token.name == u"br") {
            m_isAfterBreak && !m_isInCell ? endParagraph() : m_inline.addBreak();
            m_isAfterBreak = true;
        } else if (token.name == u"a" && opens) {
            m_inline.beginLink();
            m_targets << safeTarget(token.target);
        } else if (token.name == u"a") {
            m_inline.endLink(m_targets.isEmpty() ? QString() : m_targets.takeLast());
        } else if (token.name == u"img") {
            m_inline.addText(token.text);
        } else {
            return false;
        }
        return true;
    }

    void takeBlock(const HtmlToken &token, bool opens)
    {
        if (token.name == u"pre") {
            endParagraph();
            m_isInPre = opens;
        } else if (token.name == u"ul" || token.name == u"ol" || token.name == u"li" || token.name == u"blockquote") {
            opens ? openNested(token.name) : closeNested(token.name);
        } else if (token.name == u"tr" || token.name == u"td" || token.name == u"th" || token.name == u"table") {
            takeTable(token.name, opens);
        } else if (const int level = headingOf(token.name); level > 0) {
            endParagraph();
            m_heading = opens ? level : 0;
        } else if (token.name == u"hr") {
            endParagraph();
            m_blocks.add({u"---"_s}, true);
        } else if (isBlock(token.name)) {
            endParagraph();
            m_isParagraph = token.name == u"p" && opens;
        }
    }

    void takeInPre(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Kind::Text) {
            m_code += token.text;
        } else if (token.name == u"br") {
            m_code += u'\n';
        } else if (token.name == u"code" && token.classNames.startsWith("language-"_L1)) {
            static const QRegularExpression form(u"^[A-Za-z0-9+_,-]+\\z"_s);
            const QString language = token.classNames.sliced(9).section(u' ', 0, 0);
            m_language = form.match(language).hasMatch() ? language : QString();
        } else if (token.name == u"pre" && token.kind == HtmlToken::Kind::Close) {
            endPre();
        }
    }

    void takeInCode(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Kind::Text) {
            m_code += token.text;
            return;
        }
        const bool isInner = isCode(token.name);
        m_codeDepth += isInner ? (token.kind == HtmlToken::Kind::Open ? 1 : -1) : 0;
        if (m_codeDepth > 0 && (token.name == u"br" || !isBlock(token.name))) {
            m_code += token.name == u"br" ? u" "_s : QString();
            return;
        }
        m_codeDepth = 0;
        // In a table a bar ends the cell, even in code.
        QString code = std::exchange(m_code, {});
        m_inline.addCode(m_isInCell ? code.replace(u'|', u"\\|"_s) : code);
        m_isAfterBreak = false;
        if (!isInner) {
            take(token);
        }
    }

    void endPre()
    {
        if (m_isInPre && !m_code.trimmed().isEmpty()) {
            m_blocks.add(codeBlock(m_code, m_language).split(u'\n'), false);
        }
        if (m_codeDepth > 0) {
            m_inline.addCode(m_code);
        }
        m_code.clear();
        m_language.clear();
        m_isInPre = false;
        m_codeDepth = 0;
    }

    void openNested(const QString &name)
    {
        endParagraph();
        if (m_isInCell || m_opened.size() >= deepest) {
            return;
        }
        if (name == u"li") {
            if (!m_blocks.isInList()) {
                m_opened << u"ul"_s;
            }
            m_blocks.openItem();
        } else if (name == u"blockquote") {
            m_blocks.openQuote();
        } else {
            if (m_blocks.isInList()) {
                return; // a list straight in a list has no place of its own
            }
            m_blocks.openList(name == u"ol");
        }
        m_opened << name;
    }

    void closeNested(const QString &name)
    {
        endParagraph();
        const qsizetype at = m_opened.lastIndexOf(name);
        while (at >= 0 && m_opened.size() > at) {
            m_blocks.close();
            m_opened.removeLast();
        }
    }

    void takeTable(const QString &name, bool opens)
    {
        if (name == u"table") {
            endTable();
            endParagraph();
            m_isInTable = opens;
            return;
        }
        if (!m_isInTable) {
            endParagraph();
            return;
        }
        if (m_isInCell) {
            m_rows.isEmpty() ? m_rows.append(QStringList()) : void();
            m_rows.last() << m_inline.takeCell();
        }
        m_isInCell = opens && name != u"tr";
        if (opens && name == u"tr") {
            m_rows << QStringList();
        }
    }

    void endTable()
    {
        if (!m_isInTable) {
            return;
        }
        takeTable(u"tr"_s, false);
        m_isInTable = false;
        m_rows.removeIf([](const QStringList &row) { return row.isEmpty(); });
        if (m_rows.isEmpty()) {
            return;
        }
        const qsizetype columns = m_rows.front().size();
        QStringList lines;
        for (QStringList row : m_rows) {
            row.resize(columns);
            lines << u"| "_s + row.join(u" | "_s) + u" |"_s;
        }
        lines.insert(1, u"|"_s + u"---|"_s.repeated(columns));
        m_blocks.add(lines, true);
        m_rows.clear();
    }

    void endParagraph()
    {
        m_isAfterBreak = false;
        if (m_isInCell) {
            m_inline.addText(u" "_s);
            return;
        }
        QStringList lines = m_inline.takeLines();
        m_targets.clear();
        if (!lines.isEmpty() && m_heading > 0) {
            lines = {QString(m_heading, u'#') + u' ' + lines.join(u' ')};
        }
        if (!lines.isEmpty()) {
            m_blocks.add(lines, m_isParagraph);
        }
        m_isParagraph = false;
    }

    MarkdownBlocks m_blocks;
    InlineMarkdown m_inline;
    QStringList m_opened; // lists, items and quotes
    QStringList m_targets;
    QList<QStringList> m_rows;
    QString m_code;
    QString m_language;
    int m_codeDepth = 0;
    int m_heading = 0;
    bool m_isInPre = false;
    bool m_isInTable = false;
    bool m_isInCell = false;
    bool m_isAfterBreak = false;
    bool m_isParagraph = false;
};

} // namespace

QString markdownOfHtml(const QString &html)
{
    return Converter().run(html);
}

} // namespace Ochre::Exchange
