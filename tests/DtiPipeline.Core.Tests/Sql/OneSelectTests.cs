using DtiPipeline.Core.Sql;

namespace DtiPipeline.Core.Tests.Sql;

public sealed class OneSelectTests
{
    [Theory]
    [InlineData("select 1")]
    [InlineData("  -- the first; of all\n/* and /* nested; */ ) */ SELECT 'a;)', \"b;(\" from t -- end;")]
    [InlineData("with a as (select 1) select * from a")]
    [InlineData("(select 1) union ((values (2)))")]
    [InlineData("VALUES (1, E'it\\'s; )'), (2, 'it''s; )')")]
    [InlineData("select $$ ; ' ) $$, $tag$ $$ ; ( $tag$, a$b$c from t where type'x;' is null")]
    [InlineData("select U&'d\\0061t;' || 'C:\\' || date'2024-01-01'")]
    public void One_query_passes(string sql) => Assert.Null(OneSelect.Fault(sql));

    [Theory]
    [InlineData("select 1;", 8, "a semicolon would end it")]
    [InlineData("select 1; drop table x", 8, "a semicolon would end it")]
    [InlineData("select 'C:\\'; drop table x --'", 12, "a semicolon would end it")]
    [InlineData("select 1) to program 'rm -rf' --", 8, "a bracket is closed that is not open")]
    [InlineData("select (1", 7, "a bracket is opened and never closed")]
    [InlineData("select 1 /* /* */", 9, "a comment is opened and never closed")]
    [InlineData("select 'it''s", 7, "a quote is opened and never closed")]
    [InlineData("select \"a", 7, "a quote is opened and never closed")]
    [InlineData("select $a$ $b$", 7, "a quote is opened and never closed")]
    [InlineData("insert into t values (1)", 0, "a query begins with `select`, `with` or `values`")]
    [InlineData("-- x\n  delete from t", 7, "a query begins with `select`, `with` or `values`")]
    [InlineData("selection", 0, "a query begins with `select`, `with` or `values`")]
    [InlineData("'select'", 0, "a query begins with `select`, `with` or `values`")]
    [InlineData("/* nothing */", 0, "a query begins with `select`, `with` or `values`")]
    public void Anything_else_is_told_with_its_place(string sql, int at, string why) => Assert.Equal((at, why), OneSelect.Fault(sql));
}
