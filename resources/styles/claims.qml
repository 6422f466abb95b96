<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis autoRefreshMode="Disabled" autoRefreshTime="0" hasScaleBasedVisibilityFlag="0" labelsEnabled="1" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering|Legend" symbologyReferenceScale="-1" version="3.40.6-Bratislava">
 <renderer-v2 enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{dda7d01d-ed7b-583e-8cc7-0e995b340403}">
   <rule filter="coalesce(&quot;valid_from&quot; &lt;= to_date(@map_end_time), true) AND coalesce(&quot;valid_to&quot; &gt; to_date(@map_start_time), true)" key="{245b557f-9993-5a8b-91f6-06e62dded4da}">
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'KIA'" key="{31e1b4f9-3ec0-50dd-a5dc-e2e79ce0c0e6}" label="Said to be held by the KIA (Kachin Independence Army)" symbol="0" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'junta'" key="{5f057f6c-f92e-5268-994a-385c5eab06e3}" label="Said to be held by the junta (Myanmar military)" symbol="1" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'NDA-K'" key="{75903c2f-4bff-5d70-9e2d-b53e05fc95fa}" label="Said to be held by the NDA-K" symbol="2" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'Kachin BGF'" key="{0d1b1b6a-a570-54ed-9d5f-9906cad73e48}" label="Said to be held by the Kachin BGF (border guard force)" symbol="3" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'SNA'" key="{0ee22a84-3d66-5424-8184-5bc218b78b95}" label="Said to be held by the SNA (Shanni Nationalities Army)" symbol="4" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'AA'" key="{6d123c36-6098-5026-a32b-1ceeffaaeb44}" label="Said to be held by the AA (Arakan Army)" symbol="5" />
    <rule filter="&quot;status&quot; NOT IN ('contested', 'unknown') AND &quot;actor&quot; = 'PDF'" key="{b4063f18-0715-5444-976f-88bdcda7f237}" label="Said to be held by a PDF (people's defence force)" symbol="6" />
    <rule filter="&quot;status&quot; = 'contested'" key="{45a27cd4-d637-597a-be41-2f6f23691ea5}" label="Said to be contested" symbol="7" />
    <rule filter="ELSE" key="{834d9cd6-03da-515c-9a1a-42f8ab7c16fb}" label="Said of another actor, or nothing said of who holds it" symbol="8" />
   </rule>
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="0" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{755b50ff-b125-579e-aae5-2d899d3e7aa1}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{f497b8c7-ad01-5255-8701-efb15479bd88}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="circle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.00" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="1" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{c86107f9-e15a-562d-91fd-5a39af5a7936}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{2562c29d-c523-5584-ad5a-3733730c30e1}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="square" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="213,94,0,255,rgb:0.83529411764705885,0.36862745098039218,0,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="3.52" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 3.52" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="2" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{189b24c1-6637-5173-a89b-5dda7608ba59}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{14d12b99-29a2-55da-836a-e061d536d220}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="diamond" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="170,51,119,255,rgb:0.66666666666666663,0.20000000000000001,0.46666666666666667,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.40" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="3" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{b3ccba91-c4ac-571b-8749-26d2b587419f}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{81682ef1-122a-5d56-8b3a-f44b0a97b7eb}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="pentagon" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="238,102,119,255,rgb:0.93333333333333335,0.40000000000000002,0.46666666666666667,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.2" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.20" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="4" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{726e95bb-aec7-5455-b0f2-70da06979fff}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{956c18aa-cf2d-575e-8778-b330356f996a}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="trapezoid" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="102,204,238,255,rgb:0.40000000000000002,0.80000000000000004,0.93333333333333335,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.6" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.60" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="5" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{1cf9a878-4b6d-5b26-a37a-11c1ac436064}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{f7c9cb64-648f-5afc-9185-6cde1f79791e}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="triangle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="34,136,51,255,rgb:0.13333333333333333,0.53333333333333333,0.20000000000000001,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.40" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="6" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{b171c56a-67c6-5b99-a01a-817e939b9d1c}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{45d36466-9344-5cc1-ac08-a84692a7437b}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="shield" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="204,187,68,255,rgb:0.80000000000000004,0.73333333333333328,0.26666666666666666,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.2" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.20" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="7" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{d92d08b5-09a5-579d-8e3a-a64859872ada}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{0e30554a-c672-5bf0-ae5d-e896ad68a290}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="star" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="5" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.50" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 5.00" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="8" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{80ec44fd-1a0b-5d20-a5c2-f6622007bf65}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.2" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="0" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;), 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat('0,', -0.5 * ((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) + 0.5)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) - if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 1.8) - 0.5, 0)" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{7a4de9b7-ebbe-5cb4-836b-11cd23a75b11}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="circle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="153,153,153,255,rgb:0.59999999999999998,0.59999999999999998,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 0.60" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 0) &lt;= 800000, 1, 0.25) * 4.00" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option name="name" type="QString" value="" />
    <Option name="properties" />
    <Option name="type" type="QString" value="collection" />
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1" />
 </selection>
 <labeling type="rule-based">
  <rules key="{07202817-8b85-5070-9bd5-849b5a1358e8}">
   <rule description="Who says what" filter="CASE WHEN attribute('label_side') IS NULL OR attribute('label_from') IS NULL THEN @map_scale &lt;= 250000 ELSE @map_scale &lt;= max(attribute('label_from'), coalesce(attribute('label_from_small'), 0)) END AND NOT (coalesce(regexp_match(array_to_string(@map_layer_ids), '(^|,)(kachin_corridors_control_status|Assessed_control)_'), 0) &gt; 0 OR coalesce(regexp_match(array_to_string(@map_layer_ids), '(^|,)(kachin_corridors_contested|Contested)_'), 0) &gt; 0)" key="{6ef2bf37-73f7-5e56-88e6-4ccace9dd00f}" scalemaxdenom="2500000">
    <settings calloutType="simple">
     <text-style allowHtml="0" blendMode="0" capitalization="0" fieldName="with_variable('words', regexp_replace(&quot;unit_name&quot;, '^.*: ', '') || '\n' || &quot;asserted_by&quot; || ': ' || CASE WHEN &quot;status&quot; IN ('contested', 'unknown') THEN &quot;status&quot;&#10;WHEN &quot;status&quot; = 'controlled' THEN 'held by ' || &quot;actor&quot;&#10;ELSE concat(&quot;actor&quot; || ' ', &quot;status&quot;) END || '\n' || format_date(&quot;valid_from&quot;, 'yyyy-MM-dd', 'en') || ' (' || &quot;grade&quot; || ')', if(length(@words) &gt; 160, left(@words, 159) || '…', @words))" fontFamily="Open Sans" fontItalic="0" fontKerning="1" fontLetterSpacing="0.015625" fontSize="6.5" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" fontWeight="50" fontWordSpacing="0" forcedBold="0" forcedItalic="0" isExpression="1" legendString="Aa" multilineHeight="0.94999999999999996" multilineHeightUnit="Percentage" namedStyle="Regular" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" tabStopDistance="6" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textColor="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" textOpacity="1" textOrientation="horizontal" useSubstitutions="0">
      <families>
       <family name="Open Sans" />
       <family name="Noto Sans" />
       <family name="DejaVu Sans" />
      </families>
      <text-buffer bufferBlendMode="0" bufferColor="255,255,255,215,rgb:1,1,1,0.84313725490196079" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1" bufferSize="0.69999999999999996" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM" />
      <text-mask maskEnabled="0" maskJoinStyle="128" maskOpacity="1" maskSize="1.5" maskSize2="1.5" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskType="0" maskedSymbolLayers="" />
      <background shapeBlendMode="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidth="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeDraw="0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeJoinStyle="64" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetUnit="MM" shapeOffsetX="0" shapeOffsetY="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="MM" shapeRadiiX="0" shapeRadiiY="0" shapeRotation="0" shapeRotationType="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeType="0" shapeSizeUnit="MM" shapeSizeX="0" shapeSizeY="0" shapeType="0">
       <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="fillSymbol" type="fill">
        <data_defined_properties>
         <Option type="Map">
          <Option name="name" type="QString" value="" />
          <Option name="properties" />
          <Option name="type" type="QString" value="collection" />
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
          <Option name="joinstyle" type="QString" value="bevel" />
          <Option name="offset" type="QString" value="0,0" />
          <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="offset_unit" type="QString" value="MM" />
          <Option name="outline_color" type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" />
          <Option name="outline_style" type="QString" value="no" />
          <Option name="outline_width" type="QString" value="0" />
          <Option name="outline_width_unit" type="QString" value="MM" />
          <Option name="style" type="QString" value="solid" />
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option name="name" type="QString" value="" />
           <Option name="properties" />
           <Option name="type" type="QString" value="collection" />
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowBlendMode="6" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetAngle="135" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetUnit="MM" shadowOpacity="0.69999999999999996" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusUnit="MM" shadowScale="100" shadowUnder="0" />
      <dd_properties>
       <Option type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
      </dd_properties>
      <substitutions />
     </text-style>
     <text-format addDirectionSymbol="0" autoWrapLength="0" decimals="3" formatNumbers="0" leftDirectionSymbol="&lt;" multilineAlign="3" placeDirectionSymbol="0" plussign="0" reverseDirectionSymbol="0" rightDirectionSymbol="&gt;" useMaxLineLengthForAutoWrap="1" wrapChar="" />
     <placement allowDegraded="0" centroidInside="0" centroidWhole="0" dist="2.7999999999999998" distMapUnitScale="3x:0,0,0,0,0,0" distUnits="MM" fitInPolygonOnly="0" geometryGenerator="if(coalesce(&quot;seat&quot;, 0) &gt; 0, transform(translate(transform(@geometry, @layer_crs, @map_crs), (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))) * (@map_scale / 1000.0 / if(@map_units = 'degrees', 111320.0, 1.0)), (if(coalesce(@map_scale, 0) &lt;= 800000, max(3.6, 0.85 * &quot;ring&quot;), min(1.2, 0.25 * max(3.6, 0.85 * &quot;ring&quot;))) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))) * (@map_scale / 1000.0 / if(@map_units = 'degrees', 111320.0, 1.0))), @map_crs, @layer_crs), @geometry)" geometryGeneratorEnabled="1" geometryGeneratorType="PointGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" lineAnchorClipping="0" lineAnchorPercent="0.5" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25" maximumDistance="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" offsetType="0" offsetUnits="MM" overlapHandling="PreventOverlap" overrunDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" placement="6" placementFlags="10" polygonPlacementFlags="2" predefinedPositionOrder="R,L,TR,TL,BR,BL,T,B" preserveRotation="1" prioritization="PreferCloser" priority="4" quadOffset="4" repeatDistance="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" rotationUnit="AngleDegrees" xOffset="0" yOffset="0" />
     <rendering drawLabels="1" fontLimitPixelSize="0" fontMaxPixelSize="10000" fontMinPixelSize="0" labelPerPart="0" limitNumLabels="0" maxNumLabels="2000" mergeLines="0" minFeatureSize="0" obstacle="1" obstacleFactor="1" obstacleType="1" scaleMax="0" scaleMin="0" scaleVisibility="0" unplacedVisibility="0" upsidedownLabels="0" zIndex="0" />
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="Color" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(&quot;status&quot; IN ('contested', 'unknown'), '#1A1A1A', coalesce(map_get(map('KIA', '#0072B2', 'junta', '#D55E00', 'NDA-K', '#AA3377', 'Kachin BGF', '#EE6677', 'SNA', '#66CCEE', 'AA', '#228833', 'PDF', '#CCBB44'), &quot;actor&quot;), '#444444'))" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="LabelDistance" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="coalesce(attribute('label_gap_mm'), 2.8)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="OverlapHandling" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="'Prevent'" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="PredefinedPositionOrder" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="coalesce(if(@map_scale &lt;= attribute('label_from'), attribute('label_side'), attribute('label_side_small')), if(coalesce(&quot;seat&quot;, 0) &gt; 0, CASE WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 337.5 THEN 'T,TSR,TSL,TR,TL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 292.5 THEN 'TL,L,T,TSL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 247.5 THEN 'L,TL,BL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 202.5 THEN 'BL,L,B,BSL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 157.5 THEN 'B,BSR,BSL,BR,BL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 112.5 THEN 'BR,R,B,BSR' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 67.5 THEN 'R,TR,BR' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 22.5 THEN 'TR,R,T,TSR' ELSE 'T,TSR,TSL,TR,TL' END, NULL))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option name="anchorPoint" type="QString" value="pole_of_inaccessibility" />
       <Option name="blendMode" type="int" value="0" />
       <Option name="ddProperties" type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
       <Option name="drawToAllParts" type="bool" value="false" />
       <Option name="enabled" type="QString" value="0" />
       <Option name="labelAnchorPoint" type="QString" value="point_on_exterior" />
       <Option name="lineSymbol" type="QString" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{0b93a038-ebfc-5c4a-be0b-c5369c4af6a7}&quot; locked=&quot;0&quot; pass=&quot;0&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;" />
       <Option name="minLength" type="double" value="0" />
       <Option name="minLengthMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="minLengthUnit" type="QString" value="MM" />
       <Option name="offsetFromAnchor" type="double" value="0" />
       <Option name="offsetFromAnchorMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromAnchorUnit" type="QString" value="MM" />
       <Option name="offsetFromLabel" type="double" value="0" />
       <Option name="offsetFromLabelMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromLabelUnit" type="QString" value="MM" />
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <legend showLabelLegend="0" type="default-vector" />
 <fieldConfiguration>
  <field configurationFlags="NoFlag" name="claim_id" />
  <field configurationFlags="NoFlag" name="unit_id" />
  <field configurationFlags="NoFlag" name="unit_name" />
  <field configurationFlags="NoFlag" name="asserted_by" />
  <field configurationFlags="NoFlag" name="actor" />
  <field configurationFlags="NoFlag" name="against" />
  <field configurationFlags="NoFlag" name="status" />
  <field configurationFlags="NoFlag" name="statement" />
  <field configurationFlags="NoFlag" name="publisher" />
  <field configurationFlags="NoFlag" name="grade" />
  <field configurationFlags="NoFlag" name="origin" />
  <field configurationFlags="NoFlag" name="recorded_by" />
  <field configurationFlags="NoFlag" name="approximate" />
  <field configurationFlags="NoFlag" name="seat" />
  <field configurationFlags="NoFlag" name="ring" />
  <field configurationFlags="NoFlag" name="label_side" />
  <field configurationFlags="NoFlag" name="label_gap_mm" />
  <field configurationFlags="NoFlag" name="label_from" />
  <field configurationFlags="NoFlag" name="label_side_small" />
  <field configurationFlags="NoFlag" name="label_from_small" />
  <field configurationFlags="NoFlag" name="last_report" />
  <field configurationFlags="NoFlag" name="valid_from" />
  <field configurationFlags="NoFlag" name="valid_to" />
 </fieldConfiguration>
 <aliases>
  <alias field="claim_id" index="0" name="Claim" />
  <alias field="unit_id" index="1" name="Unit id" />
  <alias field="unit_name" index="2" name="Unit" />
  <alias field="asserted_by" index="3" name="Asserted by" />
  <alias field="actor" index="4" name="Actor" />
  <alias field="against" index="5" name="Against" />
  <alias field="status" index="6" name="Status" />
  <alias field="statement" index="7" name="Statement" />
  <alias field="publisher" index="8" name="Publisher" />
  <alias field="grade" index="9" name="Grade" />
  <alias field="origin" index="10" name="Origin" />
  <alias field="recorded_by" index="11" name="Recorded by" />
  <alias field="approximate" index="12" name="Position only approximate (1 = yes)" />
  <alias field="seat" index="13" name="Seat of the mark (0 = in the middle)" />
  <alias field="ring" index="14" name="Seats around the position" />
  <alias field="label_side" index="15" name="Name: side of the mark" />
  <alias field="label_gap_mm" index="16" name="Name: distance from the middle of the mark (mm)" />
  <alias field="label_from" index="17" name="Name shown from scale 1:" />
  <alias field="label_side_small" index="18" name="Name: side of the mark on maps of smaller scale" />
  <alias field="label_from_small" index="19" name="Name on the second side from scale 1:" />
  <alias field="last_report" index="20" name="Last report" />
  <alias field="valid_from" index="21" name="Valid from (this day included)" />
  <alias field="valid_to" index="22" name="Valid to (this day excluded, empty = still so)" />
 </aliases>
 <splitPolicies>
  <policy field="claim_id" policy="Duplicate" />
  <policy field="unit_id" policy="Duplicate" />
  <policy field="unit_name" policy="Duplicate" />
  <policy field="asserted_by" policy="Duplicate" />
  <policy field="actor" policy="Duplicate" />
  <policy field="against" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="statement" policy="Duplicate" />
  <policy field="publisher" policy="Duplicate" />
  <policy field="grade" policy="Duplicate" />
  <policy field="origin" policy="Duplicate" />
  <policy field="recorded_by" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="seat" policy="Duplicate" />
  <policy field="ring" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </splitPolicies>
 <duplicatePolicies>
  <policy field="claim_id" policy="Duplicate" />
  <policy field="unit_id" policy="Duplicate" />
  <policy field="unit_name" policy="Duplicate" />
  <policy field="asserted_by" policy="Duplicate" />
  <policy field="actor" policy="Duplicate" />
  <policy field="against" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="statement" policy="Duplicate" />
  <policy field="publisher" policy="Duplicate" />
  <policy field="grade" policy="Duplicate" />
  <policy field="origin" policy="Duplicate" />
  <policy field="recorded_by" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="seat" policy="Duplicate" />
  <policy field="ring" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </duplicatePolicies>
 <defaults>
  <default applyOnUpdate="0" expression="" field="claim_id" />
  <default applyOnUpdate="0" expression="" field="unit_id" />
  <default applyOnUpdate="0" expression="" field="unit_name" />
  <default applyOnUpdate="0" expression="" field="asserted_by" />
  <default applyOnUpdate="0" expression="" field="actor" />
  <default applyOnUpdate="0" expression="" field="against" />
  <default applyOnUpdate="0" expression="" field="status" />
  <default applyOnUpdate="0" expression="" field="statement" />
  <default applyOnUpdate="0" expression="" field="publisher" />
  <default applyOnUpdate="0" expression="" field="grade" />
  <default applyOnUpdate="0" expression="" field="origin" />
  <default applyOnUpdate="0" expression="" field="recorded_by" />
  <default applyOnUpdate="0" expression="" field="approximate" />
  <default applyOnUpdate="0" expression="" field="seat" />
  <default applyOnUpdate="0" expression="" field="ring" />
  <default applyOnUpdate="0" expression="" field="label_side" />
  <default applyOnUpdate="0" expression="" field="label_gap_mm" />
  <default applyOnUpdate="0" expression="" field="label_from" />
  <default applyOnUpdate="0" expression="" field="label_side_small" />
  <default applyOnUpdate="0" expression="" field="label_from_small" />
  <default applyOnUpdate="0" expression="" field="last_report" />
  <default applyOnUpdate="0" expression="" field="valid_from" />
  <default applyOnUpdate="0" expression="" field="valid_to" />
 </defaults>
 <constraints>
  <constraint constraints="0" exp_strength="0" field="claim_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="unit_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="unit_name" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="asserted_by" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="actor" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="against" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="status" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="statement" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="publisher" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="grade" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="origin" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="recorded_by" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="approximate" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="seat" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="ring" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_gap_mm" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side_small" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from_small" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="last_report" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_to" notnull_strength="0" unique_strength="0" />
 </constraints>
 <constraintExpressions>
  <constraint desc="" exp="" field="claim_id" />
  <constraint desc="" exp="" field="unit_id" />
  <constraint desc="" exp="" field="unit_name" />
  <constraint desc="" exp="" field="asserted_by" />
  <constraint desc="" exp="" field="actor" />
  <constraint desc="" exp="" field="against" />
  <constraint desc="" exp="" field="status" />
  <constraint desc="" exp="" field="statement" />
  <constraint desc="" exp="" field="publisher" />
  <constraint desc="" exp="" field="grade" />
  <constraint desc="" exp="" field="origin" />
  <constraint desc="" exp="" field="recorded_by" />
  <constraint desc="" exp="" field="approximate" />
  <constraint desc="" exp="" field="seat" />
  <constraint desc="" exp="" field="ring" />
  <constraint desc="" exp="" field="label_side" />
  <constraint desc="" exp="" field="label_gap_mm" />
  <constraint desc="" exp="" field="label_from" />
  <constraint desc="" exp="" field="label_side_small" />
  <constraint desc="" exp="" field="label_from_small" />
  <constraint desc="" exp="" field="last_report" />
  <constraint desc="" exp="" field="valid_from" />
  <constraint desc="" exp="" field="valid_to" />
 </constraintExpressions>
 <expressionfields />
 <mapTip enabled="1">&lt;b&gt;[% with_variable('kc_text', nullif("unit_name", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;&lt;br&gt;
[% with_variable('kc_text', nullif("asserted_by", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %] says: &lt;b&gt;[% with_variable('kc_text', nullif("status", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;[% ': ' || with_variable('kc_text', nullif("actor", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% ' against ' || with_variable('kc_text', nullif("against", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %], since [% coalesce(with_variable('kc_text', try(format_date("valid_from", 'yyyy-MM-dd', 'en')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))), 'before the record begins') %][% ' until ' || with_variable('kc_text', try(format_date("valid_to", 'yyyy-MM-dd', 'en')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || ' (this day not included)' %]&lt;br&gt;
[% with_variable('kc_text', nullif("statement", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;br&gt;
[% with_variable('kc_text', nullif("publisher", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %], graded [% with_variable('kc_text', nullif("grade", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% '&lt;br&gt;&lt;b&gt;◇ ' || with_variable('kc_text', try(if(attribute('origin') = 'analyst', 'Recorded by ' || coalesce(nullif(attribute('recorded_by'), ''), 'an analyst') || ', not part of the plugin’s data', NULL)), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || '&lt;/b&gt;' %]</mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
