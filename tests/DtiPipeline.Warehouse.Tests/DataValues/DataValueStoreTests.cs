using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.DataValues;

public class DataValueStoreTests
{
    private static readonly DataValueFilter All = new() { Assessment = "tuan-giao-2024", UnitDate = TestUnits.YearEnd };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_value_is_listed_with_unit_run_rows_and_payloads(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var load = await LoadAsync(test, token);
        var values = new DataValueStore(test.Database);
        var changes = await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [
            new DataValueRow { UnitId = units["03253"], Element = "people.with-digital-id", Value = "5217", State = "reported", Sources = [new ValueSource(Connector, "dossiers", load, 2)] },
            new DataValueRow
            {
                UnitId = units["099"], Element = "people.with-digital-id", State = "incomplete", Partial = 5217.50m, Covered = 1, Expected = 19,
                Sources = [new ValueSource(Connector, "dossiers", load, 2)],
            },
            new DataValueRow { UnitId = units["099"], Element = "steering.head", State = "not-reported" },
        ], [new RoundInput { Connector = Connector, Stream = "dossiers", LoadId = load }]);
        Assert.Equal(new DataValueChanges(3, 0, 0), changes);

        var listed = await values.ListAsync(All);
        Assert.Equal(["03253 people.with-digital-id", "099 people.with-digital-id", "099 steering.head"], listed.Select(value => $"{value.Unit} {value.Element}"));
        Assert.Equal(("Thị trấn Tuần Giáo", "5217", "reported", token.Run, 2L), (listed[0].UnitName, listed[0].Value, listed[0].State, listed[0].Run, listed[0].Records));
        Assert.Equal(64, Assert.Single(listed[0].Payloads).Length);
        Assert.Equal((null, 5217.5m, 1, 19), (listed[1].Value, listed[1].Partial, listed[1].Covered, listed[1].Expected));
        Assert.Empty(listed[2].Payloads);
        Assert.Equal(load, Assert.Single(await values.InputsAsync(token.Run, "tuan-giao-2024", "2024-q1")).LoadId);

        Assert.Single(await values.ListAsync(All with { Unit = "03253" }));
        Assert.Single(await values.ListAsync(All with { Element = "steering.head" }));
        Assert.Empty(await values.ListAsync(All with { Round = "2024-q2" }));
        Assert.Empty(await values.ListAsync(All with { Assessment = "other" }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_sources_say_is_kept_beside_what_a_person_decided_and_a_change_of_it_is_a_new_version(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var values = new DataValueStore(test.Database);
        var row = new DataValueRow { UnitId = units["099"], Element = "people.with-digital-id", Value = "6", State = "overridden", SourceValue = "5", SourceState = "reported" };
        Assert.Equal(new DataValueChanges(1, 0, 0), await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [row], []));
        Assert.True((await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [row], [])).NothingChanged);
        Assert.Equal(new DataValueChanges(0, 1, 0), await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [row with { SourceValue = null, SourceState = "late" }], []));
        var listed = Assert.Single(await values.ListAsync(All));
        Assert.Equal(("6", "overridden", null, "late"), (listed.Value, listed.State, listed.SourceValue, listed.SourceState));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_what_changed_is_written_and_every_earlier_run_can_be_seen(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var first = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(first);
        var values = new DataValueStore(test.Database);
        var a = new DataValueRow { UnitId = units["099"], Element = "a", Value = "1", State = "reported", Partial = 1.0m };
        var b = new DataValueRow { UnitId = units["099"], Element = "b", State = "not-reported" };
        var c = new DataValueRow { UnitId = units["099"], Element = "c", Value = "true", State = "declared" };
        await values.SaveAsync(first, "tuan-giao-2024", "2024-q1", [a, b, c], []);

        var second = await test.Database.BeginRunAsync();
        Assert.True((await values.SaveAsync(second, "tuan-giao-2024", "2024-q1", [a with { Partial = 1.00m }, b, c], [])).NothingChanged);

        var third = await test.Database.BeginRunAsync();
        Assert.Equal(new DataValueChanges(1, 1, 1), await values.SaveAsync(
            third, "tuan-giao-2024", "2024-q1", [a, b with { Value = "0", State = "reported" }, new DataValueRow { UnitId = units["099"], Element = "d", Value = "x", State = "reported" }], []));

        Assert.Equal(["a 1", "b 0", "d x"], await ShownAsync(values, All));
        Assert.Equal(["a 1", "b -", "c true"], await ShownAsync(values, All with { Run = second.Run }));
        Assert.Equal([first.Run, third.Run, third.Run], (await values.ListAsync(All)).Select(value => value.Run));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_newer_load_with_the_same_figures_is_no_change_but_other_rows_are(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var values = new DataValueStore(test.Database);
        var first = await LoadAsync(test, token);
        var value = new DataValueRow { UnitId = units["099"], Element = "a", Value = "1", State = "reported", Sources = [new ValueSource(Connector, "dossiers", first, 2)] };
        await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [value], []);
        token = await test.Database.BeginRunAsync();
        var second = await LoadAsync(test, token);
        var input = new RoundInput { Connector = Connector, Stream = "dossiers", LoadId = second };
        Assert.True((await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [value with { Sources = [new ValueSource(Connector, "dossiers", second, 2)] }], [input])).NothingChanged);
        Assert.Equal([input], await values.InputsAsync(token.Run, "tuan-giao-2024", "2024-q1"));
        token = await test.Database.BeginRunAsync();
        Assert.Equal(1, (await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [value with { Sources = [new ValueSource(Connector, "dossiers", second, 3)] }], [])).Changed);
        Assert.Equal(second, Assert.Single((await values.ListAsync(All))[0].Sources).Load);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rounds_are_apart(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var values = new DataValueStore(test.Database);
        var value = new DataValueRow { UnitId = units["099"], Element = "a", Value = "1", State = "reported" };
        await values.SaveAsync(token, "tuan-giao-2024", "2024-q1", [value], []);
        Assert.Equal(new DataValueChanges(1, 0, 0), await values.SaveAsync(token, "tuan-giao-2024", "2024-q2", [value with { Value = "2" }], []));
        Assert.Equal(["a 1", "a 2"], await ShownAsync(values, All));
    }

    private static async Task<IEnumerable<string>> ShownAsync(DataValueStore values, DataValueFilter filter) =>
        (await values.ListAsync(filter)).Select(value => $"{value.Element} {value.Value ?? "-"}");

    private static async Task<long> LoadAsync(TestDatabase test, Warehouse.Runs.RunToken token)
    {
        var table = await Staging.TestStream.EnsureAsync(test.Database, token);
        return (await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", token.Run), Row("b", "2024-01-01", "x", 1))).Load;
    }
}
