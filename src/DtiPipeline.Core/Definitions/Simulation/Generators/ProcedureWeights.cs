using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Generators;

/// <summary>One procedure and how often communes and the district receive it, online and directly, against the other procedures.</summary>
/// <param name="Fee">In đồng; 0 when it is free.</param>
public sealed record ProcedureWeights(string Code, string Level, int Fee, int CommuneOnline, int CommuneDirect, int DistrictOnline, int DistrictDirect)
{
    public static ProcedureWeights Read(ValueReader row) => row.Map(map => new ProcedureWeights(
        map.Text("code"), map.Text("level"), Whole(map, "fee"),
        Whole(map, "commune_online"), Whole(map, "commune_direct"), Whole(map, "district_online"), Whole(map, "district_direct")));

    private static int Whole(MapReader map, string column) => map.Required(column, v => v.Parsed(Forms.Whole));
}
