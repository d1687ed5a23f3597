// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/htmltokens.h"

#include "exchange/htmlentities.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

bool isTag(const QString &name)
{
    static const QSet<QString> names{
        u"a"_s,      u"abbr"_s,   u"article"_s, u"aside"_s,      u"audio"_s,    u"b"_s,          u"big"_s,
        u"body"_s,   u"br"_s,     u"button"_s,  u"blockquote"_s, u"canvas"_s,   u"caption"_s,    u"center"_s,
        u"cite"_s,   u"code"_s,   u"col"_s,     u"colgroup"_s,   u"dd"_s,       u"del"_s,        u"details"_s,
        u"div"_s,    u"dl"_s,     u"dt"_s,      u"em"_s,         u"embed"_s,    u"figcaption"_s, u"figure"_s,
        u"font"_s,   u"footer"_s, u"form"_s,    u"h1"_s,         u"h2"_s,       u"h3"_s,         u"h4"_s,
        u"h5"_s,     u"h6"_s,     u"head"_s,    u"header"_s,     u"hr"_s,       u"html"_s,       u"i"_s,
        u"iframe"_s, u"img"_s,    u"input"_s,   u"ins"_s,        u"kbd"_s,      u"label"_s,      u"li"_s,
        u"link"_s,   u"main"_s,   u"mark"_s,    u"math"_s,       u"meta"_s,     u"nav"_s,        u"noscript"_s,
        u"object"_s, u"ol"_s,     u"p"_s,       u"pre"_s,        u"q"_s,        u"ruby"_s,       u"rt"_s,
        u"rp"_s,     u"s"_s,      u"samp"_s,    u"script"_s,     u"section"_s,  u"small"_s,      u"span"_s,
        u"strike"_s, u"strong"_s, u"style"_s,   u"sub"_s,        u"summary"_s,  u"sup"_s,        u"svg"_s,
        u"table"_s,  u"tbody"_s,  u"td"_s,      u"template"_s,   u"textarea"_s, u"tfoot"_s,      u"th"_s,
        u"thead"_s,  u"title"_s,  u"tr"_s,      u"tt"_s,         u"u"_s,        u"ul"_s,         u"var"_s,
        u"video"_s};
    return names.contains(name);
}

/// Tags whose content is no text.
bool isRaw(const QString &name)
{
    static const QSet<QString> names{u"script"_s, u"style"_s, u"iframe"_s, u"object"_s, u"template"_s, u"title"_s};
    return names.contains(name);
}

bool isBlank(QChar letter)
{
    return letter == u' ' || letter == u'\n' || letter == u'\t' || letter == u'\r' || letter == u'\f';
}

class Tokenizer final {
public:
    explicit Tokenizer(const QString &html)
        : m_html(html)
    {
    }

    std::vector<HtmlToken> run()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] != u'<' || !(takeComment() || takeTag())) {
                m_text += m_html[m_at++];
            }
        }
        endText();
        return std::move(m_tokens);
    }

private:
    void endText()
    {
        if (!m_text.isEmpty()) {
            m_tokens.push_back({HtmlToken::Kind::Text, {}, resolvedEntities(m_text), {}, {}});
            m_text.clear();
        }
    }

    bool takeComment()
    {
        if (m_commentsEnd || !QStringView(m_html).sliced(m_at).startsWith("<!--"_L1)) {
            return false;
        }
        const qsizetype end = m_html.indexOf("-->"_L1, m_at + 4);
        m_commentsEnd = end < 0;
        if (end >= 0) {
            m_at = end + 3;
        }
        return end >= 0;
    }

    bool takeTag()
    {
        qsizetype at = m_at + 1;
        const bool closes = at < m_html.size() && m_html[at] == u'/';
        at += closes ? 1 : 0;
        const qsizetype nameAt = at;
        while (at < m_html.size() && (m_html[at].isLetterOrNumber()) && at - nameAt < 12) {
            ++at;
        }
        HtmlToken token{closes ? HtmlToken::Kind::Close : HtmlToken::Kind::Open,
                        m_html.sliced(nameAt, at - nameAt).toLower(),
                        {},
                        {},
                        {}};
        if (!isTag(token.name) || !takeAttributes(at, token)) {
            return false;
        }
        endText();
        m_at = at;
        if (isRaw(token.name)) {
            skipRaw(closes ? QString() : token.name);
            return true;
        }
        m_tokens.push_back(std::move(token));
        return true;
    }

    /// Reads up to the end of the tag; false when there is none. Another bracket ends the search, so that no text is
    /// read again and again.
    bool takeAttributes(qsizetype &at, HtmlToken &token) const
    {
        const qsizetype end = m_html.size();
        while (at < end) {
            if (m_html[at] == u'>') {
                ++at;
                return true;
            }
            if (!isBlank(m_html[at]) && m_html[at] != u'/') {
                return false;
            }
            while (at < end && (isBlank(m_html[at]) || m_html[at] == u'/')) {
                ++at;
            }
            const qsizetype nameAt = at;
            while (at < end && !isBlank(m_html[at]) && !QStringView(u"/>=<").contains(m_html[at])) {
                ++at;
            }
            const QString name = m_html.sliced(nameAt, at - nameAt).toLower();
            if ((at < end && m_html[at] == u'<') || (name.isEmpty() && at < end && m_html[at] != u'>')) {
                return false;
            }
            const QString value = takeValue(at);
            if (name == u"href") {
                token.target = value;
            } else if (name == u"alt") {
                token.text = value;
            } else if (name == u"class") {
                token.classNames = value;
            }
        }
        return false;
    }

    QString takeValue(qsizetype &at) const
    {
        const qsizetype end = m_html.size();
        if (at >= end || m_html[at] != u'=') {
            return {};
        }
        ++at;
        const QChar quote = at < end && (m_html[at] == u'"' || m_html[at] == u'\'') ? m_html[at++] : QChar();
        const qsizetype valueAt = at;
        if (quote.isNull()) {
            while (at < end && !isBlank(m_html[at]) && m_html[at] != u'>' && m_html[at] != u'<') {
                ++at;
            }
        } else {
            const qsizetype close = m_html.indexOf(quote, at);
            at = close < 0 ? end : close;
        }
        const QString value = m_html.sliced(valueAt, at - valueAt);
        at += quote.isNull() || at >= end ? 0 : 1;
        return resolvedEntities(value);
    }

    /// Leaves out what is in a script and the like: to its end tag, else all the rest.
    void skipRaw(const QString &name)
    {
        if (!name.isEmpty()) {
            const qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
        }
    }

    const QString &m_html;
    qsizetype m_at = 0;
    bool m_commentsEnd = false; // there is no end of a comment from here on
    QString m_text;
    std::vector<HtmlToken> m_tokens;
};

} // namespace

std::vector<HtmlToken> htmlTokens(const QString &html)
{
    return Tokenizer(html).run();
}

QString textOfHtml(const QString &html)
{
    QString text;
    for (const HtmlToken &token : htmlTokens(html)) {
        text += token.kind == HtmlToken::Kind::Text ? token.text : u" "_s;
    }
    return text.simplified();
}

QString escapedHtml(const QString &text)
{
    return text.toHtmlEscaped();
}

} // namespace Ochre::Exchange
