// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/rolematrix.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "classroom/matrixcase.h"
#include "classroom/people.h"

#include <QHash>

#include <map>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

/// No class of anybody is called so.
const QString titleStart = u"ochre-check: throw-away class "_s;

QString newUuid()
{
    return makeUuidV7(systemClock()());
}

Reply<void> dropRows(const Reply<Rows> &reply)
{
    return reply.transform([](const Rows &) {});
}

QString event(const QString &id, const QString &device, int number, const QString &kind, const QString &line)
{
    return u"{\"id\":\"%1\",\"device\":\"%2\",\"sequence\":%3,\"counter\":%3,\"kind\":\"%4\",\"data\":{},\"line\":\"%5\"}"_s
        .arg(id, device, QString::number(number), kind, line);
}

/// The throw-away people, their connections, and what was found.
class Matrix {
public:
    Matrix(const Address &admin, const Patience &patience)
        : m_address(admin)
        , m_patience(patience)
    {
    }

    [[nodiscard]] Reply<void> setUp();
    [[nodiscard]] Reply<void> tryAll();
    std::vector<MatrixRow> takeRows() { return std::move(m_rows); }

private:
    [[nodiscard]] Reply<void> addPeople();
    [[nodiscard]] Reply<void> addPerson(Who who, QChar letter, const QString &classId, bool isTeacher);
    [[nodiscard]] Reply<void> addGuest();
    [[nodiscard]] Reply<void> write(Who who, QChar letter, const QString &classId);
    [[nodiscard]] Reply<void> tryCases(std::span<const MatrixCase> cases);
    [[nodiscard]] Reply<void> trySigningIn();
    [[nodiscard]] Reply<void> tryHints();
    [[nodiscard]] Reply<void> tryJoining();
    void note(const QString &name, const QString &expected, const QString &found);
    [[nodiscard]] QString refusalOf(const Address &address) const;
    [[nodiscard]] QByteArray filled(const char *sql) const;
    [[nodiscard]] Connection &of(Who who) { return *m_connections.at(who); }

    Address m_address;
    Patience m_patience;
    std::map<Who, std::unique_ptr<Connection>> m_connections;
    QHash<QString, QString> m_words;
    QHash<QChar, NewLogin> m_logins;
    std::vector<MatrixRow> m_rows;
};

Reply<void> Matrix::setUp()
{
    return Connection::open(m_address, m_patience)
        .and_then([this](std::unique_ptr<Connection> admin) {
            m_connections[Who::Admin] = std::move(admin);
            return removeLeftovers(of(Who::Admin));
        })
        .and_then([this](int) { return makeClass(of(Who::Admin), titleStart + u'1', true); })
        .and_then([this](const QString &id) {
            m_words[u"1"_s] = id;
            return makeClass(of(Who::Admin), titleStart + u'2', false);
        })
        .and_then([this](const QString &id) {
            m_words[u"2"_s] = id;
            m_words[u"n"_s] = newUuid();
            return addPeople();
        });
}

Reply<void> Matrix::addPeople()
{
    const QString first = m_words[u"1"_s];
    const QString second = m_words[u"2"_s];
    return addPerson(Who::StudentA, u'A', first, false)
        .and_then([&] { return addPerson(Who::StudentB, u'B', first, false); })
        .and_then([&] { return addPerson(Who::Teacher, u'T', first, true); })
        .and_then([&] { return addPerson(Who::StudentC, u'C', second, false); })
        .and_then([&] { return addPerson(Who::OtherTeacher, u'U', second, true); })
        .and_then([&] { return write(Who::StudentA, u'A', first); })
        .and_then([&] { return write(Who::StudentB, u'B', first); })
        .and_then([&] { return write(Who::StudentC, u'C', second); })
        .and_then([&] { return addGuest(); });
}

Reply<void> Matrix::addPerson(Who who, QChar letter, const QString &classId, bool isTeacher)
{
    return Classroom::addPerson(of(Who::Admin), classId, isTeacher, u"Throw-away "_s + letter)
        .and_then([&](const NewLogin &login) {
            m_logins[letter] = login;
            m_words[QString(letter)] = login.person;
            m_words[QString(letter.toLower())] = login.login;
            return Connection::open(m_address.withLogin(login.login, login.password), m_patience);
        })
        .transform([&](std::unique_ptr<Connection> connection) { m_connections[who] = std::move(connection); });
}

/// Guests come with a certificate, which the one who set up the class need not have here: a superuser becomes one.
Reply<void> Matrix::addGuest()
{
    return Connection::open(m_address, m_patience).and_then([this](std::unique_ptr<Connection> connection) {
        m_connections[Who::Guest] = std::move(connection);
        return of(Who::Guest).script("SET SESSION AUTHORIZATION study_visitor").or_else([](const ServerFault &fault) {
            return fault.kind == FaultKind::Denied ? Reply<void>() : std::unexpected(fault); // its first row says so
        });
    });
}

Reply<void> Matrix::write(Who who, QChar letter, const QString &classId)
{
    const QString own = m_words[QString(letter)];
    const QString first = who == Who::StudentB ? m_words[u"n"_s] : newUuid();
    const QString events = u'[' + event(first, own, 1, u"answer-given"_s, u"of "_s + letter) + u','
                           + event(newUuid(), own, 2, u"code-snapshot"_s, u"code"_s) + u','
                           + event(newUuid(), own, 3, u"note-written"_s, u"note"_s) + u']';
    const QString post = u"[{\"id\":\"%1\",\"kind\":\"post\",\"lesson\":\"l\",\"body\":\"of %2\"}]"_s.arg(own, letter);
    return of(who)
        .run("SELECT study.push($1, $2)", {classId.toUtf8(), events.toUtf8()})
        .and_then([&](const Rows &) {
            return of(who).run("SELECT study.add_posts($1, $2)", {classId.toUtf8(), post.toUtf8()});
        })
        .transform([](const Rows &) {});
}

QByteArray Matrix::filled(const char *sql) const
{
    QString text = QString::fromUtf8(sql);
    for (const auto &[word, value] : m_words.asKeyValueRange()) {
        text.replace(u'{' + word + u'}', value);
    }
    return text.toUtf8();
}

void Matrix::note(const QString &name, const QString &expected, const QString &found)
{
    const bool isState = expected.startsWith(u'!');
    const bool isOk = expected == u"=" ? !found.startsWith(u'!')
                      : isState        ? expected.sliced(1).split(u'|').contains(found.sliced(found.startsWith(u'!')))
                                      && found.startsWith(u'!')
                                : expected == found;
    m_rows.push_back({name, expected == u"=" ? u"allowed"_s : expected.sliced(isState),
                      found.startsWith(u'!') ? found.sliced(1)
                      : expected == u"="     ? u"allowed"_s
                                             : found,
                      isOk});
}

Reply<void> Matrix::tryCases(std::span<const MatrixCase> cases)
{
    for (const MatrixCase &one : cases) {
        Connection &connection = of(one.who);
        // What must not work is undone, should it work.
        const bool isUndone = one.expected[0] == '!';
        if (const auto begun = isUndone ? connection.script("BEGIN") : Reply<void>(); !begun) {
            return begun;
        }
        const Reply<Rows> reply = connection.run(filled(one.sql));
        if (connection.isBroken()) {
            return std::unexpected(reply ? ServerFault{FaultKind::Unreachable} : reply.error());
        }
        const bool hasValue = reply && reply->count() > 0 && reply->columns() > 0;
        note(QString::fromLatin1(one.name), QString::fromLatin1(one.expected),
             !reply     ? u'!' + reply.error().sqlState
             : hasValue ? reply->text(0, reply->columns() - 1)
                        : QString());
        // What a case has set must not be there for the next.
        const auto ended = (isUndone ? connection.script("ROLLBACK") : Reply<void>()).and_then([&connection] {
            return connection.script("RESET ALL");
        });
        if (!ended) {
            return ended;
        }
    }
    return {};
}

/// How signing in fails, as a row has it; "signed in" when it does not.
QString Matrix::refusalOf(const Address &address) const
{
    const auto connection = Connection::open(address, m_patience);
    if (connection) {
        return u"signed in"_s;
    }
    return connection.error().sqlState.isEmpty() ? u"no connection"_s : u'!' + connection.error().sqlState;
}

Reply<void> Matrix::trySigningIn()
{
    const NewLogin &own = m_logins[u'A'];
    const Address address = m_address.withLogin(own.login, own.password);
    note(u"sign-in/is-encrypted"_s, u"t"_s, of(Who::StudentA).isEncrypted() ? u"t"_s : u"f"_s);
    note(u"sign-in/without-encryption"_s, u"!28000"_s, refusalOf(address.with("sslmode", u"disable"_s)));
    note(u"sign-in/wrong-password"_s, u"!28P01"_s, refusalOf(m_address.withLogin(own.login, u"wrong"_s)));
    note(u"sign-in/password-of-another"_s, u"!28P01"_s,
         refusalOf(m_address.withLogin(m_logins[u'B'].login, own.password)));
    note(u"sign-in/as-owner"_s, u"!28P01|28000"_s, refusalOf(m_address.withLogin(u"study_owner"_s, own.password)));
    note(u"sign-in/as-guest-without-certificate"_s, u"!28P01|28000"_s,
         refusalOf(m_address.withLogin(u"study_visitor"_s, own.password)));
    return {};
}

/// A listener of another class learns that something came there, and which class it was; nothing else.
Reply<void> Matrix::tryHints()
{
    return of(Who::StudentC)
        .script("LISTEN study")
        .and_then([this] {
            const QString events = u'[' + event(newUuid(), m_words[u"A"_s], 20, u"undo"_s, u"hint"_s) + u']';
            return of(Who::StudentA).run("SELECT study.push($1, $2)", {m_words[u"1"_s].toUtf8(), events.toUtf8()});
        })
        .and_then([this](const Rows &) { return of(Who::StudentC).run("SELECT 1"); })
        .transform([this](const Rows &) {
            QByteArrayList hints;
            for (const QByteArray &hint : of(Who::StudentC).takeHints()) {
                hints << hint;
            }
            note(u"student/hears-no-content-in-hints"_s, u"study="_s + m_words[u"1"_s],
                 QString::fromUtf8(hints.join(' ')));
        });
}

Reply<void> Matrix::tryJoining()
{
    return makeCode(of(Who::Teacher), m_words[u"1"_s], 1, 1).and_then([this](const NewCode &code) {
        const QString password = u"throw-away password"_s;
        const auto joined = join(of(Who::Guest), code.code.toLower(), u"Throw-away guest"_s, password);
        note(u"guest/joins-with-code"_s, u"="_s, joined ? QString() : u'!' + joined.error().sqlState);
        if (joined) {
            note(u"guest/signs-in-after-joining"_s, u"signed in"_s,
                 refusalOf(m_address.withLogin(joined->login, password)));
        }
        const auto again = join(of(Who::Guest), code.code, u"Throw-away guest"_s, password);
        note(u"guest/joins-with-used-up-code"_s, u"!OCJ01"_s, again ? QString() : u'!' + again.error().sqlState);
        return Reply<void>();
    });
}

Reply<void> Matrix::tryAll()
{
    return trySigningIn()
        .and_then([this] { return tryCases(readingCases()); })
        .and_then([this] { return tryCases(writingCases()); })
        .and_then([this] { return tryCases(escapeCases()); })
        .and_then([this] { return tryHints(); })
        .and_then([this] { return tryCases(sharingCases()); })
        .and_then([this] { return tryCases(teachingCases()); })
        .and_then([this] { return tryCases(guestCases()); })
        .and_then([this] { return tryCases(discussionCases()); })
        .and_then([this] { return tryJoining(); })
        .and_then([this] { return tryCases(erasingCases()); })
        .transform([this] {
            note(u"erase/nobody-signs-in-any-more"_s, u"!28P01|28000"_s,
                 refusalOf(m_address.withLogin(m_logins[u'A'].login, m_logins[u'A'].password)));
        });
}

} // namespace

Reply<int> removeLeftovers(Connection &admin)
{
    return admin.run("SELECT class_id FROM study.class WHERE starts_with(title, $1)", {titleStart.toUtf8()})
        .and_then([&](const Rows &rows) -> Reply<int> {
            for (int row = 0; row < rows.count(); ++row) {
                if (const auto removed = removeClass(admin, rows.text(row, 0)); !removed) {
                    return std::unexpected(removed.error());
                }
            }
            return dropRows(admin.run("SELECT study.sweep()")).transform([&] { return rows.count(); });
        });
}

Reply<std::vector<MatrixRow>> checkRoles(const Address &admin, const Patience &patience)
{
    Matrix matrix(admin, patience);
    const Reply<void> tried = matrix.setUp().and_then([&] { return matrix.tryAll(); });
    // Whoever was told to stop still cleans up, on a connection that works.
    Patience unhurried = patience;
    unhurried.stop = {};
    const auto cleaned = Connection::open(admin, unhurried).and_then([](const std::unique_ptr<Connection> &connection) {
        return removeLeftovers(*connection);
    });
    if (!tried || !cleaned) {
        return std::unexpected(!tried ? tried.error() : cleaned.error());
    }
    return matrix.takeRows();
}

} // namespace Ochre::Classroom
