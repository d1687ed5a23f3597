// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/ankischema.h"
#include "packs/packarchive.h"
#include "packs/zipwriter.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Exchange {

/// A package of Anki as somebody else made it: with a collection that is written statement by statement.
class ApkgMaker final {
public:
    ApkgMaker()
        : m_connection(
              std::move(*Sqlite::Connection::open(m_folder.filePath(QStringLiteral("c")), Sqlite::Access::ReadWrite)))
    {
        for (const QString &sql : ankiTables()) {
            run(sql);
        }
    }

    void run(const QString &sql) const
    {
        const Result<void> done = Sqlite::execute(m_connection->database(), sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    }

    void addType(qint64 id, int type, const QStringList &fields, const QList<std::pair<QString, QString>> &sides)
    {
        QJsonArray names;
        for (const QString &field : fields) {
            names << QJsonObject{{QStringLiteral("name"), field}};
        }
        QJsonArray layouts;
        for (const auto &[question, answer] : sides) {
            layouts << QJsonObject{{QStringLiteral("qfmt"), question}, {QStringLiteral("afmt"), answer}};
        }
        m_types.insert(QString::number(id), QJsonObject{{QStringLiteral("type"), type},
                                                        {QStringLiteral("flds"), names},
                                                        {QStringLiteral("tmpls"), layouts}});
    }

    void addNote(const QString &guid, qint64 type, const QStringList &fields, const QString &tags = {}) const
    {
        Sqlite::Statement note(m_connection->database(),
                               QStringLiteral("INSERT INTO notes (guid, mid, mod, usn, tags, flds, sfld, csum, flags, "
                                              "data) VALUES (?, ?, 0, 0, ?, ?, '', 0, 0, '')"));
        QVERIFY(note.bind(guid).bind(type).bind(tags).bind(fields.join(QChar(0x1f))).run());
    }

    /// `crt` is when the collection was made.
    void addCollection(qint64 crt = 0) const
    {
        Sqlite::Statement row(m_connection->database(),
                              QStringLiteral("INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, '{}', ?, '{}', '{}', "
                                             "'{}')"));
        QVERIFY(row.bind(crt).bind(QString::fromUtf8(QJsonDocument(m_types).toJson())).run());
    }

    [[nodiscard]] QByteArray collection()
    {
        m_connection.reset();
        QFile file(m_folder.filePath(QStringLiteral("c")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QByteArray package(const QByteArray &name = "collection.anki21")
    {
        return Packs::zippedFiles({{name, collection()}, {"media", "{\"0\":\"a.png\"}"}, {"0", "not a picture"}});
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Sqlite::Connection> m_connection;
    QJsonObject m_types;
};

} // namespace Ochre::Exchange
