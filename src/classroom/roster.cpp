// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/roster.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

struct RosterText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::RosterText)
};

constexpr qsizetype maxName = 200;
constexpr qsizetype maxNames = 2'000;

Error rosterError(qsizetype line, const QString &reason)
{
    return {RosterText::tr("Line %1 of the roster cannot be used: %2 Nobody was added.").arg(line).arg(reason),
            {},
            RosterText::tr("Correct it and import again.")};
}

QChar separatorOf(QStringView row)
{
    for (const QChar sign : {u';', u'\t'}) {
        if (row.contains(sign)) {
            return sign;
        }
    }
    return u',';
}

struct Row {
    qsizetype line = 0; ///< 1-based
    QStringList fields;
};

/// Reads fields by RFC 4180; a quoted one may hold line ends.
class CsvReader {
public:
    explicit CsvReader(const QString &text)
        : m_text(text)
        , m_separator(separatorOf(QStringView(text).left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'))))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] Result<Row> next()
    {
        Row row{m_line, {QString()}};
        bool isQuoted = false;
        while (!atEnd()) {
            const QChar sign = m_text.at(m_at++);
            m_line += sign == u'\n' ? 1 : 0;
            QString &field = row.fields.last();
            if (isQuoted) {
                isQuoted = takeQuoted(sign, field);
            } else if (sign == u'"' && field.trimmed().isEmpty()) {
                field.clear();
                isQuoted = true;
            } else if (sign == m_separator) {
                row.fields << QString();
            } else if (sign == u'\n') {
                return row;
            } else if (sign != u'\r') {
                field += sign;
            }
        }
        if (isQuoted) {
            return std::unexpected(rosterError(row.line, RosterText::tr("a quote begins there that does not end.")));
        }
        return row;
    }

private:
    /// Whether the field goes on being quoted.
    bool takeQuoted(QChar sign, QString &field)
    {
        if (sign != u'"') {
            field += sign;
            return true;
        }
        if (!atEnd() && m_text.at(m_at) == u'"') {
            field += m_text.at(m_at++);
            return true;
        }
        return false;
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

QString csvField(QString text)
{
    static const QString formulas = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulas.contains(text.front())) {
        text.prepend(u'\'');
    }
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Result<QStringList> rosterNames(const QByteArray &csv)
{
    QString text = QString::fromUtf8(csv);
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    CsvReader reader(text);
    QStringList names;
    qsizetype column = -1;
    while (!reader.atEnd()) {
        const Result<Row> row = reader.next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (column < 0) {
            const auto isHead = [](const QString &field) { return field.trimmed().toLower() == u"name"; };
            const auto head = std::ranges::find_if(row->fields, isHead);
            column = head == row->fields.end() ? 0 : head - row->fields.begin();
            if (head != row->fields.end()) {
                continue;
            }
        }
        const QString name = row->fields.value(column).simplified();
        if (name.isEmpty()) {
            continue;
        }
        if (name.size() > maxName || names.size() >= maxNames) {
            return std::unexpected(rosterError(row->line, RosterText::tr("it is too long.")));
        }
        if (names.contains(name)) {
            return std::unexpected(rosterError(
                row->line,
                RosterText::tr("“%1” is there twice; tell the two apart, by a letter for example.").arg(name)));
        }
        names << name;
    }
    if (names.isEmpty()) {
        return std::unexpected(
            Error{RosterText::tr("There is no name in the roster."), {}, RosterText::tr("Put one name on a line.")});
    }
    return names;
}

QByteArray loginsAsCsv(const std::vector<NewLogin> &logins)
{
    QString csv = u"name,login,password\r\n"_s;
    for (const NewLogin &login : logins) {
        csv += csvField(login.name) + u',' + csvField(login.login) + u',' + csvField(login.password) + u"\r\n"_s;
    }
    return csv.toUtf8();
}

QString slips(const std::vector<NewLogin> &logins, const QString &classTitle, const QString &server)
{
    QString text;
    for (const NewLogin &login : logins) {
        text += login.name + u" — " + classTitle + u'\n';
        text += RosterText::tr("Server: %1").arg(server) + u'\n';
        text += RosterText::tr("Name: %1   Password: %2").arg(login.login, login.password) + u'\n';
        text += QString(72, u'-') + u'\n';
    }
    return text;
}

} // namespace Ochre::Classroom
