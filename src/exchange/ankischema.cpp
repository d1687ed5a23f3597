// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankischema.h"

#include "exchange/ankicollection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject deckJson(qint64 id, const QString &name, qint64 nowSeconds)
{
    const QJsonArray today{0, 0};
    return {{u"id"_s, id},          {u"name"_s, name},       {u"desc"_s, QString()},
            {u"mod"_s, nowSeconds}, {u"usn"_s, -1},          {u"conf"_s, 1},
            {u"dyn"_s, 0},          {u"collapsed"_s, false}, {u"browserCollapsed"_s, false},
            {u"extendNew"_s, 10},   {u"extendRev"_s, 50},    {u"newToday"_s, today},
            {u"revToday"_s, today}, {u"lrnToday"_s, today},  {u"timeToday"_s, today}};
}

} // namespace

QStringList ankiTables()
{
    return {u"CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT "
            "NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text "
            "NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL)"_s,
            u"CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT "
            "NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer "
            "NOT NULL, flags integer NOT NULL, data text NOT NULL)"_s,
            u"CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT "
            "NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due "
            "integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer "
            "NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, "
            "data text NOT NULL)"_s,
            u"CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer "
            "NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT "
            "NULL, type integer NOT NULL)"_s,
            u"CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)"_s,
            u"CREATE INDEX ix_notes_usn ON notes (usn)"_s,
            u"CREATE INDEX ix_cards_usn ON cards (usn)"_s,
            u"CREATE INDEX ix_revlog_usn ON revlog (usn)"_s,
            u"CREATE INDEX ix_cards_nid ON cards (nid)"_s,
            u"CREATE INDEX ix_cards_sched ON cards (did, queue, due)"_s,
            u"CREATE INDEX ix_revlog_cid ON revlog (cid)"_s,
            u"CREATE INDEX ix_notes_csum ON notes (csum)"_s};
}

QByteArray ankiConfJson()
{
    return compact({{u"nextPos"_s, 1},
                    {u"estTimes"_s, true},
                    {u"activeDecks"_s, QJsonArray{1}},
                    {u"sortType"_s, u"noteFld"_s},
                    {u"timeLim"_s, 0},
                    {u"sortBackwards"_s, false},
                    {u"addToCur"_s, true},
                    {u"curDeck"_s, 1},
                    {u"newBury"_s, true},
                    {u"newSpread"_s, 0},
                    {u"dueCounts"_s, true},
                    {u"curModel"_s, QString::number(basicType)},
                    {u"collapseTime"_s, 1200}});
}

QByteArray ankiDecksJson(qint64 nowSeconds)
{
    return compact({{u"1"_s, deckJson(1, u"Default"_s, nowSeconds)},
                    {QString::number(ankiDeckId), deckJson(ankiDeckId, ankiDeck, nowSeconds)}});
}

QByteArray ankiDeckOptionsJson()
{
    const QJsonObject fresh{{u"delays"_s, QJsonArray{1, 10}},
                            {u"ints"_s, QJsonArray{1, 4, 7}},
                            {u"initialFactor"_s, 2500},
                            {u"separate"_s, true},
                            {u"order"_s, 1},
                            {u"perDay"_s, 20},
                            {u"bury"_s, true}};
    const QJsonObject reviews{{u"perDay"_s, 100}, {u"ease4"_s, 1.3},    {u"fuzz"_s, 0.05}, {u"minSpace"_s, 1},
                              {u"ivlFct"_s, 1},   {u"maxIvl"_s, 36500}, {u"bury"_s, true}};
    const QJsonObject lapses{
        {u"delays"_s, QJsonArray{10}}, {u"mult"_s, 0}, {u"minInt"_s, 1}, {u"leechFails"_s, 8}, {u"leechAction"_s, 0}};
    const QJsonObject options{{u"id"_s, 1},          {u"name"_s, u"Default"_s}, {u"mod"_s, 0},
                              {u"usn"_s, 0},         {u"maxTaken"_s, 60},       {u"timer"_s, 0},
                              {u"autoplay"_s, true}, {u"replayq"_s, true},      {u"new"_s, fresh},
                              {u"rev"_s, reviews},   {u"lapse"_s, lapses},      {u"dyn"_s, false}};
    return compact({{u"1"_s, options}});
}

} // namespace Ochre::Exchange
