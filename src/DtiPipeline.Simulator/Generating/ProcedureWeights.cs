namespace DtiPipeline.Simulator.Generating;

/// <summary>One procedure and how often communes and the district receive it, online and directly.</summary>
/// <param name="Fee">In đồng; 0 when it is free.</param>
internal sealed record ProcedureWeights(string Code, string Level, long Fee, int CommuneOnline, int CommuneDirect, int DistrictOnline, int DistrictDirect);
