// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankitext.h"

#include "exchange/delimitedrows.h"
#include "exchange/htmlmarkdown.h"
#include "exchange/markdowntext.h"
#include "exchange/stableid.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AnkiText)
};

/// The lines at the top that begin with "#" and a key.
struct Head {
    QChar separator = u'\t';
    bool isHtml = false;
    QStringList tags;
    QHash<QString, qsizetype> columns; ///< "guid", "deck", "notetype", "tags": from 0
};

QChar separatorOf(const QString &word)
{
    static const QHash<QString, QChar> words{{u"tab"_s, u'\t'},  {u"comma"_s, u','}, {u"semicolon"_s, u';'},
                                             {u"space"_s, u' '}, {u"pipe"_s, u'|'},  {u"colon"_s, u':'},
                                             {u"\\t"_s, u'\t'}};
    const auto found = words.find(word.trimmed().toLower());
    return found != words.end() ? *found : word.isEmpty() ? u'\t' : word.front();
}

void takeHeadLine(const QString &line, Head &head)
{
    const QString key = line.section(u':', 0, 0).sliced(1).trimmed().toLower();
    const QString value = line.section(u':', 1);
    if (key == u"separator") {
        head.separator = separatorOf(value);
    } else if (key == u"html") {
        head.isHtml = value.trimmed().toLower() == u"true";
    } else if (key == u"tags") {
        head.tags = value.split(u' ', Qt::SkipEmptyParts);
    } else if (key.endsWith(" column"_L1)) {
        bool isNumber = false;
        const int column = value.trimmed().toInt(&isNumber);
        if (isNumber && column > 0) {
            head.columns.insert(key.chopped(7), column - 1);
        }
    }
}

/// Without a head the separator is the one that stands in the first line.
Head headOf(const QString &text)
{
    Head head;
    bool isSaid = false;
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'#') {
        const qsizetype end = text.indexOf(u'\n', at);
        const QString line = text.sliced(at, (end < 0 ? text.size() : end) - at);
        isSaid = isSaid || line.startsWith("#separator:"_L1, Qt::CaseInsensitive);
        takeHeadLine(line, head);
        at = end < 0 ? text.size() : end + 1;
    }
    if (!isSaid) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).sliced(at, (end < 0 ? text.size() : end) - at);
        constexpr std::array likely{u'\t', u';', u','};
        for (const char16_t separator : likely) {
            if (line.contains(QChar(separator))) {
                head.separator = separator;
                break;
            }
        }
    }
    return head;
}

AnkiNote noteOf(const Head &head, const DelimitedRow &row)
{
    QStringList fields;
    for (qsizetype at = 0; at < row.cells.size(); ++at) {
        const bool isField =
            std::none_of(head.columns.begin(), head.columns.end(), [at](qsizetype column) { return column == at; });
        if (isField) {
            fields << row.cells[at].trimmed();
        }
    }
    const auto special = [&](const QString &name) {
        return head.columns.contains(name) ? row.cells.value(head.columns.value(name)).trimmed() : QString();
    };
    AnkiNote note;
    note.guid = special(u"guid"_s);
    note.tags = head.tags + special(u"tags"_s).split(u' ', Qt::SkipEmptyParts);
    note.front = fields.value(0);
    // A third column without a head is what older versions of Anki wrote tags into.
    const bool hasOldTags = head.columns.isEmpty() && fields.size() == 3 && !fields[2].contains(u'<');
    note.tags += hasOldTags ? fields.takeLast().split(u' ', Qt::SkipEmptyParts) : QStringList();
    QStringList back = fields.sliced(std::min<qsizetype>(1, fields.size()));
    back.removeAll(QString());
    note.back = back.join(head.isHtml ? u"<br><br>"_s : u"\n\n"_s);
    return note;
}

} // namespace

QByteArray ankiTextOf(const std::vector<AnkiNote> &notes)
{
    QString text = u"#separator:Tab\n#html:true\n#notetype:Basic\n#guid column:1\n#deck column:2\n#tags column:3\n"
                   "#columns:GUID\tDeck\tTags\tFront\tBack\n"_s;
    for (const AnkiNote &note : notes) {
        // In quotes whatever it is: a line that begins with # would be a comment.
        text += quotedCell(note.guid) + u'\t' + ankiDeck + u'\t' + cellOf(note.tags.join(u' '), u'\t') + u'\t'
                + quotedCell(note.front) + u'\t' + quotedCell(note.back) + u'\n';
    }
    return text.toUtf8();
}

Incoming readAnkiText(const QString &text, const QString &file)
{
    const Head head = headOf(text);
    Incoming incoming;
    for (const DelimitedRow &row : delimitedRows(text, head.separator, u'#')) {
        if (!row.isClosed) {
            incoming.leaveOut(file, row.line, Text::tr("A quotation mark is opened here and never closed."));
            continue;
        }
        AnkiNote note = noteOf(head, row);
        if (note.front.isEmpty() || note.back.isEmpty()) {
            incoming.leaveOut(file, row.line, Text::tr("This card has only one side."));
            continue;
        }
        note.guid = note.guid.isEmpty() ? guidOf({}, note.front) : note.guid;
        Course::Question question = questionOf(note, head.isHtml ? markdownOfHtml : markdownOfText);
        question.file = file;
        question.line = row.line;
        incoming.questions.push_back(std::move(question));
    }
    return incoming;
}

} // namespace Ochre::Exchange
