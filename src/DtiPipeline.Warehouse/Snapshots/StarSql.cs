using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>How one dimension of the star takes over what the definitions say.</summary>
/// <param name="Table">The dimension.</param>
/// <param name="Keys">The columns that identify a row, with a comma between them.</param>
/// <param name="Columns">Columns by name, see <see cref="ColumnList.Of(IEnumerable{string})"/>.</param>
internal sealed record StarSql(string Table, string Keys, params string[] Columns)
{
    public static readonly StarSql Assessments = new("dim_assessment", "assessment", "assessment", "title", "indicator_set", "set_title", "#invented", "unit_date");

    public static readonly StarSql Rounds = new("dim_round", "assessment, round", "assessment", "round", "title", "from_date", "to_date", "cut_off");

    public static readonly StarSql Elements = new("dim_element", "element", "element", "name", "definition", "unit_of_measure", "type", "kind");

    public static readonly StarSql Indicators =
        new("dim_indicator", "indicator_set, indicator", "indicator_set", "indicator", "parent", "name", "pillar", "pillar_name", "=max_points", "#ordinal");

    public TransferTable Incoming => new($"incoming_{Table}", ColumnList.Of(Columns));

    /// <summary>Adds new rows and corrects those that differ; leaves the rest alone.</summary>
    public string Upsert
    {
        get
        {
            var names = Incoming.Columns.Names.ToList();
            var others = names.Except(Keys.Split(", ")).ToList();
            return
                $"""
                insert into {Table} ({string.Join(", ", names)})
                select {string.Join(", ", names)} from {Incoming.Name}
                where 1 = 1
                on conflict ({Keys}) do update set {string.Join(", ", others.Select(name => $"{name} = excluded.{name}"))}
                  where {string.Join(" or ", others.Select(name => $"{Table}.{name} is distinct from excluded.{name}"))}
                """;
        }
    }
}
