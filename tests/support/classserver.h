// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classschema.h"
#include "classroom/people.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTest>

namespace Ochre::Classroom {

using namespace Qt::StringLiterals;

/// A PostgreSQL of the test's own (classserver.sh), which ends with it, however that ends. One a test program.
class ClassServer final {
public:
    /// `certificate` is that of the server: "server" or "expired".
    explicit ClassServer(const QString &certificate = u"server"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OCHRE_CLASS_CERTIFICATE"_s, certificate);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(OCHRE_SOURCE_DIR "/tests/support/classserver.sh"), QStringList());
        for (QString line = nextLine(); !line.isEmpty() && line != u"ready"; line = nextLine()) {
            m_facts.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
            m_isRunning = true;
        }
    }
    ~ClassServer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished()) {
            m_process.terminate();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(ClassServer)

    [[nodiscard]] bool isRunning() const { return m_isRunning && m_facts.contains(u"admin"_s); }
    /// Why it is not, in the script's words.
    [[nodiscard]] QByteArray problem() { return "The class server did not start: " + m_process.readAllStandardError(); }
    [[nodiscard]] QString fact(const QString &name) const { return m_facts.value(name); }
    [[nodiscard]] QString file(const QString &name) const { return fact(u"folder"_s) + u'/' + name; }
    [[nodiscard]] QByteArray log() const
    {
        QFile file(fact(u"log"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// freeze, thaw, kill or start.
    bool order(const QByteArray &what)
    {
        m_process.write(what + '\n');
        return nextLine() == u"done";
    }

    /// The address of the superuser, in a database that is there.
    [[nodiscard]] QString line(const QString &database = u"postgres"_s) const
    {
        return fact(u"admin"_s).replace(u"/postgres?"_s, u'/' + database + u'?');
    }
    [[nodiscard]] Address address(const QString &database = u"postgres"_s) const
    {
        return *Address::parse(line(database));
    }
    [[nodiscard]] std::unique_ptr<Connection> connect(const QString &database = u"postgres"_s) const
    {
        auto connection = Connection::open(address(database));
        return connection ? std::move(*connection) : nullptr;
    }
    /// An empty database, or one of this name that is there.
    bool makeDatabase(const QString &name) const
    {
        const auto connection = connect();
        return connection && connection->script("CREATE DATABASE " + name.toUtf8()).has_value();
    }

private:
    QString nextLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000)) {
                return {};
            }
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QProcess m_process;
    QHash<QString, QString> m_facts;
    bool m_isRunning = false;
};

/// A database with a class in it, its teacher and a student.
struct ClassDesk {
    ClassDesk(const ClassServer &server, const QString &database)
        : address(server.address(database))
    {
        server.makeDatabase(database);
        admin = server.connect(database);
        if (admin && installSchema(*admin) && makeClass(*admin, u"Rust 1"_s, false)) {
            classId = listClasses(*admin)->front().id;
            teacher = *addPerson(*admin, classId, true, u"Grace Teacher"_s);
            student = *addPerson(*admin, classId, false, u"Ada Student"_s);
        }
    }

    [[nodiscard]] Address addressOf(const NewLogin &login) const
    {
        return address.withLogin(login.login, login.password);
    }
    [[nodiscard]] std::unique_ptr<Connection> connect(const NewLogin &login) const
    {
        auto connection = Connection::open(addressOf(login));
        return connection ? std::move(*connection) : nullptr;
    }
    /// The first cell of what a statement of the superuser gives.
    [[nodiscard]] QString ask(const QByteArray &sql) const
    {
        const auto rows = admin->run(sql);
        return rows && rows->count() > 0 ? rows->text(0, 0) : rows ? QString() : rows.error().detail;
    }

    Address address;
    std::unique_ptr<Connection> admin;
    QString classId;
    NewLogin teacher;
    NewLogin student;
};

} // namespace Ochre::Classroom
